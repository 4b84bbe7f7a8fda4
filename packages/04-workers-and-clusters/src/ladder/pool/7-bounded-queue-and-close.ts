// The queue has a bound, and `close` settles every task.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { type Answer, failed, resultOf } from './answer.ts';
import { PoolError } from './pool-error.ts';
import { type CreatePool, readOptions } from './pool.ts';
import { startWorker } from './start-worker.ts';
import { Tally } from './tally.ts';
import { newTask, type Task } from './task.ts';

const entry = new URL('thread.ts', import.meta.url);

export const createPool: CreatePool = (options) => {
  const settings = readOptions(options);
  const { threads, maxWaiting, tasks } = settings;
  const tally = new Tally();
  const workers = new Set<Worker>();
  const idle = new Set<Worker>();
  const busy = new Map<Worker, Task>();
  let queue: Task[] = [];
  let isClosed = false;

  function addWorker(): Worker | undefined {
    if (workers.size >= threads) return undefined;
    const worker = startWorker(entry, { workerData: tasks.href });
    let cause: Error | string | undefined;
    worker.on('message', (answer: Answer) => onAnswer(worker, answer));
    worker.on('messageerror', (error) => {
      cause = error; // An answer that cannot be read.
      idle.delete(worker);
      void worker.terminate();
    });
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

  function onAnswer(worker: Worker, answer: Answer & { id?: string }) {
    const task = busy.get(worker);
    // A task may post messages of its own: they do not have its id.
    if (!task || answer?.id !== task.call.id) return;
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
    queue.shift();
    idle.delete(worker);
    busy.set(worker, task);
    worker.ref();
    try {
      worker.postMessage(task.call, task.transfer);
    } catch (error) {
      onAnswer(worker, { ...task.call, ...failed(error) });
    }
  }

  function end(task: Task, reason: unknown): void {
    task.reject(reason);
    queue = queue.filter((waiting) => waiting !== task);
    for (const [worker, running] of busy) {
      if (running !== task) continue;
      busy.delete(worker);
      void worker.terminate();
    }
  }

  return {
    async run(name, input, { signal, transfer, ...limits } = {}) {
      const { timeoutMs = settings.timeoutMs } = limits;
      signal?.throwIfAborted();
      if (isClosed) throw new PoolError('POOL_CLOSED');
      const id = crypto.randomUUID();
      const task = newTask({ id, name, input }, transfer);
      queue.push(task);
      next();
      if (queue.length > maxWaiting) {
        end(task, new PoolError('POOL_FULL'));
      }
      const onAbort = () => end(task, signal?.reason);
      const onTimeout = () => end(task, new PoolError('TASK_TIMEOUT'));
      const timer = setTimeout(onTimeout, timeoutMs);
      signal?.addEventListener('abort', onAbort);
      return tally.count(task.result).finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      });
    },
    stats() {
      const [threads, waiting] = [workers.size, queue.length];
      return { threads, busy: busy.size, waiting, ...tally };
    },
    // #region close
    async close() {
      isClosed = true;
      const open = [...busy.values(), ...queue];
      await Promise.allSettled(open.map(({ result }) => result));
      const ends = [...workers].map((worker) => worker.terminate());
      // A thread in native code may not end: it is left behind.
      const late = sleep(2000, undefined, { ref: false });
      await Promise.race([Promise.all(ends), late]);
    },
    // #endregion
  };
};
