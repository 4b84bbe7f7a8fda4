// Patience that suits a real service; tests and labs have less.

import type { Supervision } from '../cluster.ts';

export const supervisionDefaults: Supervision = {
  heartbeatMs: 1000,
  missedHeartbeats: 5,
  youngMs: 5000,
  youngDeaths: 5,
  backoffMs: 100,
  partingMs: 1000,
  startMs: 30_000,
  drainMs: 7000,
};
