// What each behaviour is given: one rung, and tasks that fail.

import type { BatchingOptions } from '../../src/beyond/batching/pool-options.ts';
import type {
  CreatePool,
  Pool,
  PoolOptions,
  RunOptions,
} from '../../src/ladder/pool/pool.ts';

/** A pool of tasks that the lesson itself does not have. */
export interface TestPool extends Pick<Pool, 'stats' | 'close'> {
  run(
    name: string,
    input?: unknown,
    options?: RunOptions,
  ): Promise<unknown>;
}

export interface PoolFixture {
  /** The module under proof: a rung, or a student's version. */
  module: URL;
  /** Opens a pool, of one thread unless the options say otherwise. */
  open: (options?: Partial<PoolOptions>) => TestPool;
  close: () => Promise<void>;
}

export const testTasks = new URL('test-tasks.ts', import.meta.url);

/** @param module A file that exports `createPool`. */
export async function openPoolFixture(
  module: URL,
): Promise<PoolFixture> {
  const { createPool } = (await import(module.href)) as {
    createPool: CreatePool;
  };
  const opened: TestPool[] = [];
  return {
    module,
    open(options) {
      const pool = openTestPool(createPool, options);
      opened.push(pool);
      return pool;
    },
    async close() {
      await Promise.all(opened.map((pool) => pool.close()));
    },
  };
}

/** @param createPool Of a rung, or of the batching pool. */
export function openTestPool(
  createPool: (options: BatchingOptions) => Pool,
  options: Partial<BatchingOptions> = {},
): TestPool {
  const pool = createPool({ threads: 1, tasks: testTasks, ...options });
  return {
    run: (name, input, runOptions) => pool.run(name, input, runOptions),
    stats: () => pool.stats(),
    close: () => pool.close(),
  };
}
