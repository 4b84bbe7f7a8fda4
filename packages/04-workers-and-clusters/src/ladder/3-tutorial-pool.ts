// The pool as tutorials publish it. There a task is a function that is
// posted to a thread, which throws a DataCloneError; here it is a name.

import type { Worker } from 'node:worker_threads';
import type { CreatePool, Pool } from '../pool.ts';
import { readPoolOptions } from '../pool-options.ts';
import { Tally } from '../tally.ts';
import { startWorker } from '../worker-thread.ts';

interface Task {
  name: string;
  input: unknown;
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

interface Answer {
  success: boolean;
  result?: unknown;
  error?: string;
}

const entry = new URL('../entries/tutorial.ts', import.meta.url);

export const createPool: CreatePool = (options) => {
  const { threads, tasks } = readPoolOptions(options);
  return new WorkerPool(threads, tasks);
};

class WorkerPool implements Pool {
  readonly #tasks: string;
  readonly #tally = new Tally();
  readonly #queue: Task[] = []; // as long as it gets
  #workers: Worker[] = [];
  #freeWorkers: Worker[] = [];
  #isClosed = false;

  constructor(threads: number, tasks: string) {
    this.#tasks = tasks;
    for (let i = 0; i < threads; i += 1) this.#addWorker();
  }

  run(name: string, input: unknown): Promise<never> {
    return this.#tally.count(
      () =>
        new Promise((resolve, reject) => {
          const task = { name, input, resolve, reject };
          const worker = this.#freeWorkers.pop();
          if (worker) this.#runTask(worker, task);
          else this.#queue.push(task);
        }),
    );
  }

  stats() {
    const { length: threads } = this.#workers;
    const { length: waiting } = this.#queue;
    const busy = threads - this.#freeWorkers.length;
    return { threads, busy, waiting, ...this.#tally.report() };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const ends = this.#workers.map((worker) => worker.terminate());
    await Promise.all(ends);
  }

  #addWorker(): void {
    const workerData = { tasks: this.#tasks };
    const worker = startWorker(entry, { workerData });
    // After a crash both events come, and two replace the one.
    worker.on('error', () => this.#replaceWorker(worker));
    worker.on('exit', (code) => {
      // An exit with 0 leaves a dead worker in the free list.
      if (code !== 0) this.#replaceWorker(worker);
    });
    this.#workers.push(worker);
    this.#freeWorkers.push(worker);
  }

  #replaceWorker(dead: Worker): void {
    const isAlive = (worker: Worker) => worker !== dead;
    this.#workers = this.#workers.filter(isAlive);
    this.#freeWorkers = this.#freeWorkers.filter(isAlive);
    // Whoever waits for the task that it ran hears nothing.
    if (!this.#isClosed) this.#addWorker();
  }

  #runTask(worker: Worker, task: Task): void {
    worker.once('message', (answer: Answer) => {
      this.#freeWorkers.push(worker);
      const next = this.#queue.shift();
      const free = next && this.#freeWorkers.pop();
      if (free) this.#runTask(free, next);
      // The error's name, stack and fields stay behind.
      if (answer.success) task.resolve(answer.result as never);
      else task.reject(new Error(answer.error));
    });
    worker.postMessage({ name: task.name, input: task.input });
  }
}
