// A task ends at its timeout, and when its signal aborts.

import type { Transferable, Worker } from 'node:worker_threads';
import { type Answer, failed, resultOf } from './answer.ts';
import { PoolError } from './pool-error.ts';
import { type CreatePool, readOptions, type TaskCall } from './pool.ts';
import { startWorker } from './start-worker.ts';
import { Tally } from './tally.ts';

interface Task extends TaskCall {
  transfer: Transferable[] | undefined;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

const entry = new URL('thread.ts', import.meta.url);

export const createPool: CreatePool = (options) => {
  const settings = readOptions(options);
  const { threads, tasks } = settings;
  const tally = new Tally();
  const workers = new Set<Worker>();
  const idle = new Set<Worker>();
  const busy = new Map<Worker, Task>();
  let queue: Task[] = [];

  function addWorker(): Worker | undefined {
    if (workers.size >= threads) return undefined;
    const worker = startWorker(entry, { workerData: tasks.href });
    let cause: Error | string | undefined;
    worker.on('message', (answer: Answer) => onAnswer(worker, answer));
    worker.on('error', (error) => (cause = error));
    worker.on('exit', (code) => {
      cause ??= `exit code ${code}`;
      busy.get(worker)?.reject(new PoolError('THREAD_EXITED', cause));
      for (const all of [workers, idle, busy]) all.delete(worker);
      next();
    });
    workers.add(worker);
    return worker;
  }

  function onAnswer(worker: Worker, answer: Answer): void {
    const task = busy.get(worker);
    if (!task) return; // The task was ended, and the thread exits.
    task.resolve(resultOf(answer));
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
    const { name, input, transfer } = task;
    queue.shift();
    idle.delete(worker);
    busy.set(worker, task);
    worker.ref();
    try {
      worker.postMessage({ name, input }, transfer);
    } catch (error) {
      onAnswer(worker, failed(error));
    }
  }

  // #region end
  function end(task: Task, reason: unknown): void {
    task.reject(reason);
    queue = queue.filter((waiting) => waiting !== task);
    for (const [worker, running] of busy) {
      if (running !== task) continue;
      busy.delete(worker);
      void worker.terminate();
    }
  }
  // #endregion

  return {
    async run(name, input, { signal, transfer, ...limits } = {}) {
      const { timeoutMs = settings.timeoutMs } = limits;
      signal?.throwIfAborted();
      let task: Task;
      const result = new Promise((resolve, reject) => {
        task = { name, input, transfer, resolve, reject };
        queue.push(task);
        next();
      });
      const onAbort = () => end(task, signal?.reason);
      const onTimeout = () => end(task, new PoolError('TASK_TIMEOUT'));
      const timer = setTimeout(onTimeout, timeoutMs);
      signal?.addEventListener('abort', onAbort);
      try {
        return await tally.count(result);
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      }
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
