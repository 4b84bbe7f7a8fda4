// Unchanged lines far from any change are folded away.

import type { Stretch } from './compare-code.ts';

export interface Piece extends Stretch {
  isFolded: boolean;
}

/** Lines that stay around a change. */
const context = 3;
/** Fewer are not worth a click. */
const fewest = 4;

export function foldStretches(stretches: Stretch[]): Piece[] {
  return stretches.flatMap((stretch, index) => {
    if (stretch.kind === 'changed') return shown(stretch);
    const head = index > 0 ? context : 0;
    const tail = index < stretches.length - 1 ? context : 0;
    const end = stretch.before.length - tail;
    if (end - head < fewest) return shown(stretch);
    return [
      ...shown(slice(stretch, 0, head)),
      { ...slice(stretch, head, end), isFolded: true },
      ...shown(slice(stretch, end)),
    ];
  });
}

function shown(stretch: Stretch): Piece[] {
  const isEmpty = stretch.before.length + stretch.after.length === 0;
  return isEmpty ? [] : [{ ...stretch, isFolded: false }];
}

function slice(stretch: Stretch, from: number, to?: number): Stretch {
  const { kind, before, after } = stretch;
  return {
    kind,
    before: before.slice(from, to),
    after: after.slice(from, to),
  };
}
