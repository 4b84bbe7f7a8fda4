// A fixed amount of work, and how fast it gets done.

import type { MeasureRate } from '@under-load/lab';
import { startWorker } from '../../src/ladder/pool/start-worker.ts';
import type { Pool } from '../../src/ladder/pool/pool.ts';

export interface Batch {
  tasks: number;
  /** Each task sieves the numbers below it: some ms of work. */
  below: number;
}

/** Batches a second through a pool. */
export function throughPool(pool: Pool, batch: Batch): MeasureRate {
  const { tasks, below } = batch;
  return () =>
    rateOf(async () => {
      const runs = Array.from({ length: tasks }, () =>
        pool.run('primes', { below }),
      );
      await Promise.all(runs);
    });
}

/** Batches a second where two threads get a half each, at once. */
export function openHalves({ tasks, below }: Batch) {
  const file = new URL('half-thread.ts', import.meta.url);
  const workers = [startWorker(file), startWorker(file)];
  const half = { tasks: tasks / 2, below };

  const rate: MeasureRate = () =>
    rateOf(async () => {
      const halves = workers.map(
        (worker) =>
          new Promise((resolve, reject) => {
            worker.once('message', resolve);
            worker.once('error', reject);
            worker.postMessage(half);
          }),
      );
      await Promise.all(halves);
    });

  return {
    rate,
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function rateOf(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return 1000 / (performance.now() - startedAt);
}
