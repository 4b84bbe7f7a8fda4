// What each behaviour is given: one rung, and tasks that fail.

import type {
  CreatePool,
  Pool,
  PoolOptions,
  RunOptions,
} from '../../src/pool.ts';
import type { TaskName } from '../../src/tasks.ts';

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
  open: (options?: PoolOptions) => TestPool;
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

export function openTestPool(
  createPool: CreatePool,
  options: PoolOptions = {},
): TestPool {
  const pool = createPool({ threads: 1, tasks: testTasks, ...options });
  return {
    run: (name, input, runOptions) =>
      pool.run(name as TaskName, input as never, runOptions),
    stats: () => pool.stats(),
    close: () => pool.close(),
  };
}
