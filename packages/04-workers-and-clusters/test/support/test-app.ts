// The application over a pool: one of the ladder, or a fake.

import { createApp } from '../../src/app/app.ts';
import { createPool } from '../../src/ladder/pool/1-inline.ts';
import type { Pool } from '../../src/ladder/pool/pool.ts';

export const tasks = new URL('../../src/app/tasks.ts', import.meta.url);

export function openTestApp(pool: Pool = createPool({ tasks })) {
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
    }),
    close: async () => {},
  };
}
