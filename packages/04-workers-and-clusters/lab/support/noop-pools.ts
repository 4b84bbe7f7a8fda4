// Our pool and those that one might take instead, with one thread and
// one task that does nothing. Each library is loaded where it is used.

import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface NoopPool {
  run: (input: number) => Promise<unknown>;
  close: () => Promise<unknown>;
}

/** @param depth Tasks that may be in flight to the thread. */
type OpenNoopPool = (depth: number) => Promise<NoopPool>;

export const noopPools: Record<string, OpenNoopPool> = {
  async '4-pool'(depth) {
    const { createPool } = await import('../../src/ladder/4-pool.ts');
    const pool = createPool({ threads: 1, tasksPerThread: depth });
    return {
      run: (input) => pool.run('noop', input),
      close: () => pool.close(),
    };
  },
  async piscina(depth) {
    const { Piscina } = await import('piscina');
    const pool = new Piscina<number, number>({
      ...ofOneThread(depth),
      filename: pathOf('noop-task.mjs'),
    });
    return {
      run: (input) => pool.run(input),
      close: () => pool.destroy(),
    };
  },
  async tinypool(depth) {
    const { Tinypool } = await import('tinypool');
    const pool = new Tinypool({
      ...ofOneThread(depth),
      filename: urlOf('noop-task.mjs').href,
    });
    return {
      run: (input) => pool.run(input) as Promise<unknown>,
      close: () => pool.destroy(),
    };
  },
  // It has one task in flight a thread, whatever the depth.
  async workerpool() {
    const { default: workerpool } = await import('workerpool');
    const pool = workerpool.pool(pathOf('noop-workerpool.mjs'), {
      minWorkers: 1,
      maxWorkers: 1,
      workerType: 'thread',
    });
    return {
      run: (input) =>
        Promise.resolve(pool.exec('noop', [input]) as unknown),
      close: async () => void (await pool.terminate()),
    };
  },
  async poolifier(depth) {
    const { FixedThreadPool } = await import('poolifier');
    const pool = new FixedThreadPool<number, number>(
      1,
      pathOf('noop-poolifier.mjs'),
      {
        enableTasksQueue: true,
        tasksQueueOptions: { concurrency: depth },
      },
    );
    return {
      run: (input) => pool.execute(input),
      // Now and then it never resolves.
      close: () => Promise.race([pool.destroy(), sleep(500)]),
    };
  },
};

function ofOneThread(concurrentTasksPerWorker: number) {
  return { minThreads: 1, maxThreads: 1, concurrentTasksPerWorker };
}

function urlOf(name: string): URL {
  return new URL(name, import.meta.url);
}

function pathOf(name: string): string {
  return fileURLToPath(urlOf(name));
}
