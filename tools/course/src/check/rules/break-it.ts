// What a lesson invites to break is proven: each cell of the instructor
// by a behaviour or by `test/break-it.ts`, each item of the README there.

import type { Ladder, Rung } from '@under-load/lab';
import { ladderName } from '../../ladder/ladder-name.ts';
import { type CheckedLesson, textOf } from '../checked-lesson.ts';
import type { Rule } from '../rule.ts';

export const breakIt: Rule = {
  name: 'break-it',
  check(checked) {
    const { items, cells } = checked.breakIt;
    const { ladders } = checked.lesson;
    const rungs = ladders.flatMap((ladder) =>
      ladder.rungs.map((rung) => ({
        rung,
        name: cellName(ladder, rung, ladders),
      })),
    );
    const names = rungs.map(({ name }) => name);
    const unknown = Object.keys(cells)
      .filter((name) => !names.includes(name))
      .map((name) => `test/break-it.ts has a cell of no rung: ${name}`);
    const unproven = rungs.flatMap(({ rung, name }) =>
      judge(rung, name, name in cells),
    );
    const shown = judgeItems(checked, items.length);
    return [...shown, ...unknown, ...unproven];
  },
};

function judgeItems(lesson: CheckedLesson, count: number): string[] {
  if (count === 0) return ['test/break-it.ts has no items'];
  const readme = textOf(lesson, 'README.md') ?? '';
  if (readme.includes('<!-- begin break-it -->')) return [];
  return ['README.md does not show the items: <!-- begin break-it -->'];
}

/** `pool/1-inline` in a lesson with two ladders. */
export function cellName(
  ladder: Ladder,
  { name }: Rung,
  ladders: Ladder[],
): string {
  return ladders.length > 1 ? `${ladderName(ladder)}/${name}` : name;
}

function judge(
  { shows, breaks }: Rung,
  name: string,
  hasCell: boolean,
): string[] {
  if (shows === undefined && !hasCell) {
    return [`nothing proves the instructor's cell of ${name}`];
  }
  if (shows !== undefined && hasCell) {
    return [`${name} has \`shows\`, and a cell in test/break-it.ts`];
  }
  if (shows === undefined || shows in breaks) return [];
  return [`${name} shows "${shows}", which it does not break`];
}
