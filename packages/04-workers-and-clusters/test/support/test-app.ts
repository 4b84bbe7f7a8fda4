// The application over a pool: one of the ladder, or a fake.

import { createApp } from '../../src/app.ts';
import { createPool } from '../../src/ladder/1-inline.ts';
import type { Pool } from '../../src/pool.ts';

export function openTestApp(pool: Pool = createPool()) {
  const errors: unknown[] = [];
  const app = createApp({
    pool,
    loopDelay: { p99Ms: 1.23 },
    rungs: { pool: '1-inline', cluster: '1-single' },
    onError: (error) => errors.push(error),
  });
  return { app, errors };
}

/** A pool whose tasks do what `run` does. */
export function fakePool(run: Pool['run']): Pool {
  return {
    run,
    stats: () => ({
      threads: 0,
      busy: 0,
      waiting: 0,
      completed: 0,
      failed: 0,
      runTimeMs: { p50: 0, p99: 0, max: 0 },
    }),
    close: async () => {},
  };
}
