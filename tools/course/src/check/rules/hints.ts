// Hints lead from rung to rung: who follows one holds more behaviours
// than before, and who follows all has the top rung.

import type { Ladder, Rung } from '@under-load/lab';
import { hintsIn } from '../../hints.ts';
import { textOf } from '../checked-lesson.ts';
import type { Rule } from '../rule.ts';
import { cellName } from './break-it.ts';

export const hints: Rule = {
  name: 'hints',
  check(checked) {
    const { ladders } = checked.lesson;
    const found = hintsIn(textOf(checked, 'README.md') ?? '');
    const names = ladders.flatMap((ladder) =>
      ladder.rungs.map((rung) => cellName(ladder, rung, ladders)),
    );
    const lost = found
      .filter(({ rung }) => !names.includes(rung))
      .map(
        ({ title, rung }) => `"${title}" leads to no rung: "${rung}"`,
      );
    const asked = found.map(({ rung }) => rung);
    return [
      ...lost,
      ...ladders.flatMap((ladder) => climb(ladder, ladders, asked)),
    ];
  },
};

function climb(
  ladder: Ladder,
  ladders: Ladder[],
  asked: string[],
): string[] {
  const byName = new Map(
    ladder.rungs.map((rung) => [cellName(ladder, rung, ladders), rung]),
  );
  const path = asked.flatMap((name) => byName.get(name) ?? []);
  const top = ladder.rungs.at(-1);
  if (top && path.at(-1) !== top) {
    return [`no last hint leads to ${cellName(ladder, top, ladders)}`];
  }
  return path
    .slice(1)
    .filter((rung, i) => !holdsMore(rung, path[i]))
    .map(({ name }) => `the hint to ${name} helps no behaviour`);
}

function holdsMore(rung: Rung, below: Rung | undefined): boolean {
  const count = ({ breaks }: Rung) => Object.keys(breaks).length;
  return below === undefined || count(rung) < count(below);
}
