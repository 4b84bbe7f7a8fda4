// A new thread for every task, as Node's manual begins.

import type { CreatePool } from '../pool.ts';
import { readPoolOptions } from '../pool-options.ts';
import { Tally } from '../tally.ts';
import { startWorker } from '../worker-thread.ts';

const entry = new URL('../entries/one-task.ts', import.meta.url);

export const createPool: CreatePool = (options) => {
  const { tasks } = readPoolOptions(options);
  const tally = new Tally();
  let threads = 0;

  function runInThread(workerData: object): Promise<never> {
    const worker = startWorker(entry, { workerData });
    threads += 1;
    worker.once('exit', () => (threads -= 1));
    return new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => {
        if (code === 0) return;
        reject(new Error(`Worker stopped with exit code ${code}`));
      });
    });
  }

  return {
    run(name, input) {
      return tally.count(() => runInThread({ tasks, name, input }));
    },
    stats() {
      return { threads, busy: threads, waiting: 0, ...tally.report() };
    },
    async close() {},
  };
};
