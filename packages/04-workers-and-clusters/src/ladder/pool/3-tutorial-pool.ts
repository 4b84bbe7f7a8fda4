// A fixed number of threads and a queue, as tutorials publish it.

import type { Worker } from 'node:worker_threads';
import { type CreatePool, readOptions, type TaskCall } from './pool.ts';
import { startWorker } from './start-worker.ts';
import { Tally } from './tally.ts';

interface Task extends TaskCall {
  resolve: (result: unknown) => void;
}

const entry = new URL('basic-thread.ts', import.meta.url);

export const createPool: CreatePool = (options) => {
  const { threads, tasks } = readOptions(options);
  const tally = new Tally();
  const workers = new Set<Worker>();
  const idle = new Set<Worker>();
  const busy = new Map<Worker, Task>();
  const queue: Task[] = [];

  for (let i = 0; i < threads; i += 1) addWorker();

  // #region tutorial
  function addWorker(): void {
    const worker = startWorker(entry, { workerData: tasks.href });
    worker.on('message', (result: unknown) => {
      busy.get(worker)?.resolve(result);
      busy.delete(worker);
      idle.add(worker);
      next();
    });
    worker.on('error', () => {}); // It exits, with code 1.
    worker.on('exit', (code) => {
      if (code === 0) return;
      // The promise of the task that it ran never settles.
      for (const all of [workers, idle, busy]) all.delete(worker);
      addWorker();
      next();
    });
    workers.add(worker);
    idle.add(worker);
  }
  // #endregion

  function next(): void {
    const [worker] = idle;
    const task = worker && queue.shift();
    if (!task) return;
    idle.delete(worker);
    busy.set(worker, task);
    const { name, input } = task;
    worker.postMessage({ name, input });
  }

  return {
    run(name, input) {
      const result = new Promise((resolve) => {
        queue.push({ name, input, resolve });
        next();
      });
      return tally.count(result);
    },
    stats() {
      const [threads, waiting] = [workers.size, queue.length];
      return { threads, busy: busy.size, waiting, ...tally };
    },
    async close() {
      for (const worker of workers) {
        await worker.removeAllListeners('exit').terminate();
      }
    },
  };
};
