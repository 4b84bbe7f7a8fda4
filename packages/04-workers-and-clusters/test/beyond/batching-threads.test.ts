// What becomes of the others when a thread goes.

import { expect, it } from '@jest/globals';
import { patiently } from '@under-load/lab';
import { createPool } from '../../src/beyond/batching/batching-pool.ts';
import type { BatchingOptions } from '../../src/beyond/batching/pool-options.ts';
import { failureOf } from '../support/failure-of.ts';
import { beginning } from '../support/begun.ts';
import {
  openTestPool,
  type TestPool,
} from '../support/pool-fixture.ts';

async function withPool(
  options: Partial<BatchingOptions>,
  prove: (pool: TestPool) => Promise<void>,
): Promise<void> {
  const pool = openTestPool(createPool, options);
  try {
    await prove(pool);
  } finally {
    await pool.close();
  }
}

it('ends a task that loops for ever, and its thread with it', () =>
  withPool({ timeoutMs: 50 }, async (pool) => {
    const limits = { timeoutMs: 30_000 }; // It loads.
    const before = await pool.run('whichThread', 0, limits);

    const failure = await failureOf(pool.run('hang'));

    expect(failure).toMatchObject({ code: 'TASK_TIMEOUT' });
    const after = await pool.run('whichThread', 0, limits);
    expect(after).not.toBe(before);
    expect(pool.stats()).toMatchObject({ threads: 1, failed: 1 });
  }));

it('ends a task whose promise never settles', () =>
  withPool({ timeoutMs: 50 }, async (pool) => {
    const failure = await failureOf(pool.run('neverSettles'));

    expect(failure).toMatchObject({ code: 'TASK_TIMEOUT' });
  }));

it('tells the cause when an uncaught error ends a thread', () =>
  withPool({}, async (pool) => {
    const failure = await failureOf(pool.run('crashLater'));

    expect(failure).toMatchObject({
      code: 'THREAD_EXITED',
      cause: { message: 'uncaught' },
    });
    expect(await pool.run('noop', 1)).toBe(1);
    expect(pool.stats().threads).toBe(1);
  }));

it('rejects a task that runs out of memory, and no other', () =>
  withPool({ threads: 2, maxHeapMb: 16 }, async (pool) => {
    const failure = failureOf(pool.run('fillHeap'));
    const other = pool.run('spin', { ms: 20 });

    expect(await failure).toMatchObject({
      code: 'THREAD_EXITED',
      cause: { code: 'ERR_WORKER_OUT_OF_MEMORY' },
    });
    expect(await other).toBeGreaterThan(0);
  }));

it('runs what had not begun on the thread that comes after', () =>
  withPool({ tasksPerThread: 8 }, async (pool) => {
    const ends = failureOf(pool.run('exit', { code: 5 }));
    const others = [1, 2, 3].map((n) => pool.run('noop', n));

    expect(await ends).toMatchObject({ cause: 'exit code 5' });
    expect(await Promise.all(others)).toEqual([1, 2, 3]);
  }));

it('rejects what had not begun if its input has moved away', () =>
  withPool({ tasksPerThread: 8 }, async (pool) => {
    const bytes = new Uint8Array(8);
    const ends = failureOf(pool.run('exit', { code: 5 }));
    const moved = pool.run('bounce', bytes, {
      transfer: [bytes.buffer],
    });

    expect(await failureOf(moved)).toMatchObject({
      cause: 'exit code 5',
    });
    await ends;
  }));

it('takes a task back that an abort finds behind another', () =>
  withPool({ tasksPerThread: 8 }, async (pool) => {
    const [first, second] = [beginning(200), beginning(1)];
    const controller = new AbortController();
    const { signal } = controller;
    const running = pool.run('begin', first.input);
    const behind = pool.run('begin', second.input, { signal });
    await first.begins();

    controller.abort(new Error('no longer'));

    expect(await failureOf(behind)).toEqual(new Error('no longer'));
    expect(await running).toBeGreaterThan(0);
    await pool.run('noop', 1);
    expect(second.hasBegun()).toBe(false);
  }));

it('gives up on tasks whose module cannot be loaded', () =>
  withPool(
    { tasks: new URL('no-such-file.ts', import.meta.url) },
    async (pool) => {
      const failure = await failureOf(pool.run('noop', 1));

      expect(failure).toMatchObject({ code: 'THREAD_EXITED' });
    },
  ));

it('closes while a task hangs, once that has timed out', async () => {
  const pool = openTestPool(createPool, { timeoutMs: 50 });
  const hangs = failureOf(pool.run('hang'));

  await patiently('the end', pool.close());

  expect(await hangs).toMatchObject({ code: 'TASK_TIMEOUT' });
  expect(pool.stats()).toMatchObject({ threads: 0, failed: 1 });
});
