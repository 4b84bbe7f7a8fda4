// The rungs of the pool that are measured, each loaded only where it is
// measured.

import type { Pool, PoolOptions } from '../../src/ladder/pool/pool.ts';

export const top = '7-bounded-queue-and-close';
export const rungs = [
  '1-inline',
  '2-worker-per-task',
  '3-tutorial-pool',
  top,
];

const tasks = new URL('../../src/app/tasks.ts', import.meta.url);

/** Opens a rung of the pool on the tasks of the lesson. */
export async function openRung(
  name: string,
  options: Omit<PoolOptions, 'tasks'> = {},
): Promise<Pool> {
  const folder = new URL('../../src/ladder/pool/', import.meta.url);
  return openPool(new URL(`${name}.ts`, folder), options);
}

/** @param module A file that exports `createPool`. */
export async function openPool(
  module: URL,
  options: object,
): Promise<Pool> {
  const { createPool } = (await import(module.href)) as {
    createPool: (options: PoolOptions) => Pool;
  };
  return createPool({ tasks, ...options });
}
