// One hint more than before.

import { print } from '../print.ts';
import { nextHint } from './next-hint.ts';
import type { Student } from './student.ts';

/** Returns 0: to have no more hints is not a failure. */
export async function showHint(student: Student): Promise<number> {
  const { next, seen, total } = await nextHint(student);
  if (!next) return print(noMore(total));
  const title = student.look.colors.bold(
    `${next.title} (${seen} of ${total})`,
  );
  return print(`${title}\n\n${next.text}\n`);
}

function noMore(count: number): string {
  const seen =
    count > 0
      ? `You have seen all ${count} hints`
      : 'This exercise has no hints';
  return `${seen}; --give-up shows the solution.\n`;
}
