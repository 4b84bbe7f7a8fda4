// A rung adds one idea: it mends one to three behaviours, and breaks
// none that the rung below held. A rung that does otherwise is a trap:
// `trap` says why it looks like progress.

import type { Rung } from '@under-load/lab';
import type { RungKind } from '../../ladder/rung-path.ts';
import type { Rule } from '../rule.ts';

const most = 3;

export const mends: Rule = {
  name: 'mends',
  check: ({ ladders }) =>
    ladders.flatMap(({ kind, rungs }) =>
      rungs.flatMap(({ rung, below }) => [
        ...checkTrap(rung),
        ...(below ? compare(rung, below, kind) : []),
      ]),
    ),
};

function checkTrap({ name, trap }: Rung): string[] {
  if (trap === undefined || trap.trim()) return [];
  return [`${name} is a trap, and does not say why`];
}

function compare(rung: Rung, below: Rung, kind?: RungKind): string[] {
  const mended = without(below.breaks, rung.breaks);
  const broken = without(rung.breaks, below.breaks);
  const isTrap = rung.trap !== undefined;
  // A suite may notice many bugs at once.
  const isSuite = kind === 'folders';
  return [
    ...(mended.length > most && !isSuite
      ? [
          `${rung.name} mends ${mended.length} behaviours; at most ${most}`,
        ]
      : []),
    ...(mended.length === 0 && !isTrap
      ? [`${rung.name} mends no behaviour, and is no trap`]
      : []),
    ...(isTrap ? [] : broken).map(
      (name) =>
        `${rung.name} breaks "${name}", which ${below.name} holds`,
    ),
  ];
}

function without(these: Rung['breaks'], others: Rung['breaks']) {
  return Object.keys(these).filter((name) => !(name in others));
}
