// A task settles when its thread exits; a new thread takes its place.

import type { Worker } from 'node:worker_threads';
import { PoolError } from './pool-error.ts';
import { type CreatePool, readOptions, type TaskCall } from './pool.ts';
import { startWorker } from './start-worker.ts';
import { Tally } from './tally.ts';

interface Task extends TaskCall {
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

const entry = new URL('basic-thread.ts', import.meta.url);

export const createPool: CreatePool = (options) => {
  const { threads, tasks } = readOptions(options);
  const tally = new Tally();
  const workers = new Set<Worker>();
  const idle = new Set<Worker>();
  const busy = new Map<Worker, Task>();
  const queue: Task[] = [];

  function addWorker(): Worker | undefined {
    if (workers.size >= threads) return undefined;
    const worker = startWorker(entry, { workerData: tasks.href });
    let cause: Error | string | undefined;
    worker.on('message', (result) => onAnswer(worker, result));
    worker.on('error', (error) => (cause = error));
    // #region exit
    worker.on('exit', (code) => {
      cause ??= `exit code ${code}`;
      busy.get(worker)?.reject(new PoolError('THREAD_EXITED', cause));
      for (const all of [workers, idle, busy]) all.delete(worker);
      next();
    });
    // #endregion
    workers.add(worker);
    return worker;
  }

  function onAnswer(worker: Worker, result: unknown): void {
    busy.get(worker)?.resolve(result);
    busy.delete(worker);
    idle.add(worker);
    worker.unref(); // An idle thread keeps no process alive.
    next();
  }

  function next(): void {
    const [task] = queue;
    // A thread that died is replaced here, once a task needs one.
    const [worker = task && addWorker()] = idle;
    if (!task || !worker) return;
    const { name, input } = task;
    queue.shift();
    idle.delete(worker);
    busy.set(worker, task);
    worker.ref();
    worker.postMessage({ name, input });
  }

  return {
    run(name, input) {
      const result = new Promise((resolve, reject) => {
        queue.push({ name, input, resolve, reject });
        next();
      });
      return tally.count(result);
    },
    stats() {
      const [threads, waiting] = [workers.size, queue.length];
      return { threads, busy: busy.size, waiting, ...tally };
    },
    async close() {
      for (const worker of workers) await worker.terminate();
    },
  };
};
