// One hint more than before.

import { readHints } from '../hints.ts';
import { print } from '../print.ts';
import { changeProgress, readProgress } from '../progress.ts';
import type { Student } from './student.ts';

/** Returns 0: to have no more hints is not a failure. */
export async function showHint(student: Student): Promise<number> {
  const { root, folder, lesson, look } = student;
  const hints = await readHints(folder);
  const { hints: shown } = await readProgress(root, lesson.name);
  const next = hints[shown];
  if (!next) return print(noMore(hints.length));
  await changeProgress(root, lesson.name, { hints: shown + 1 });
  const title = `${next.title} (${shown + 1} of ${hints.length})`;
  return print(`${look.colors.bold(title)}\n\n${next.text}\n`);
}

function noMore(count: number): string {
  const seen =
    count > 0
      ? `You have seen all ${count} hints`
      : 'This exercise has no hints';
  return `${seen}; --give-up shows the solution.\n`;
}
