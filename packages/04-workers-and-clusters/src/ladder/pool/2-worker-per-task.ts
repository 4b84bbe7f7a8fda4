// Every task gets a new thread, as in the manual of Node.js.

import type { CreatePool, TaskCall } from './pool.ts';
import { startWorker } from './start-worker.ts';
import { Tally } from './tally.ts';

const entry = new URL('basic-thread.ts', import.meta.url);

export const createPool: CreatePool = ({ tasks }) => {
  const tally = new Tally();
  let threads = 0;

  // #region worker-per-task
  async function runInThread(call: TaskCall): Promise<unknown> {
    const worker = startWorker(entry, { workerData: tasks.href });
    threads += 1;
    worker.once('exit', () => (threads -= 1));
    worker.postMessage(call);
    try {
      return await new Promise((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', (code) => {
          reject(new Error(`Worker stopped with exit code ${code}`));
        });
      });
    } finally {
      void worker.terminate();
    }
  }
  // #endregion

  return {
    run: (name, input) => tally.count(runInThread({ name, input })),
    stats() {
      return { threads, busy: threads, waiting: 0, ...tally };
    },
    async close() {},
  };
};
