// Minutes: planned, and gone by.

import type { Rung } from '@under-load/lab';
import type { Position } from './place.ts';

export interface Plan {
  /** Minutes since the beginning. */
  elapsed: number;
  /** When this rung is planned to begin, and to end. */
  from: number;
  until: number;
  /** Of the whole ladder. */
  total: number;
}

export function planAt(position: Position): Plan {
  const { rungs } = position.ladder;
  const from = minutesOf(rungs.slice(0, position.index));
  const elapsedMs = Date.now() - position.startedAt;
  return {
    elapsed: Math.max(0, Math.floor(elapsedMs / 60_000)),
    from,
    until: from + position.rung.minutes,
    total: minutesOf(rungs),
  };
}

function minutesOf(rungs: Rung[]): number {
  return rungs.reduce((sum, { minutes }) => sum + minutes, 0);
}
