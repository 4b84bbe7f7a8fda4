// Our pools and the libraries that one might take instead, each with
// one thread and a task that does nothing.

import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Pool } from '../../src/ladder/pool/pool.ts';
import { openPool, openRung, top } from './rungs.ts';

export interface NoopPool {
  run: (input: number) => Promise<unknown>;
  close: () => Promise<unknown>;
}

/** @param depth Tasks that may be in flight to the thread. */
type OpenNoopPool = (depth: number) => Promise<NoopPool>;

const batching = new URL(
  '../../src/beyond/batching/batching-pool.ts',
  import.meta.url,
);

export const noopPools: Record<string, OpenNoopPool> = {
  async [top]() {
    return noops(await openRung(top, { threads: 1 }));
  },
  async batching(depth) {
    const options = { threads: 1, tasksPerThread: depth };
    return noops(await openPool(batching, options));
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

function noops(pool: Pool): NoopPool {
  return {
    run: (input) => pool.run('noop', input),
    close: () => pool.close(),
  };
}

function ofOneThread(concurrentTasksPerWorker: number) {
  return { minThreads: 1, maxThreads: 1, concurrentTasksPerWorker };
}

function urlOf(name: string): URL {
  return new URL(name, import.meta.url);
}

function pathOf(name: string): string {
  return fileURLToPath(urlOf(name));
}
