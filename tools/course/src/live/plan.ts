// Minutes: planned, and gone by.

import type { Rung } from '@under-load/lab';
import type { Position } from './live-session.ts';

export interface Plan {
  /** Minutes since the beginning. */
  elapsed: number;
  /** When this rung is planned to begin, and to end. */
  from: number;
  until: number;
}

export function planAt(rungs: Rung[], position: Position): Plan {
  const before = rungs.slice(0, position.index);
  const from = before.reduce((sum, { minutes }) => sum + minutes, 0);
  const elapsedMs = Date.now() - position.startedAt;
  return {
    elapsed: Math.max(0, Math.floor(elapsedMs / 60_000)),
    from,
    until: from + position.rung.minutes,
  };
}
