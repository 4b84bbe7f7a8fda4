// A fixed number of threads, a queue with a bound, and an answer for
// every task, whatever becomes of the thread that ran it.

import { Crew } from '../crew.ts';
import { PoolClosedError, PoolFullError } from '../errors.ts';
import { Job, type JobOptions } from '../job.ts';
import type { Answer } from '../messages.ts';
import type * as pool from '../pool.ts';
import { type PoolSettings, readPoolOptions } from '../pool-options.ts';
import { Tally } from '../tally.ts';
import { TaskQueue } from '../task-queue.ts';
import type { Lost } from '../thread-events.ts';
import { unpackThrown } from '../thrown.ts';

export const createPool: pool.CreatePool = (options) =>
  new ThreadPool(readPoolOptions(options));

class ThreadPool implements pool.Pool {
  readonly #settings: PoolSettings;
  readonly #queue = new TaskQueue();
  readonly #tally = new Tally();
  readonly #crew: Crew;
  /** Tasks that were taken on and have not settled. */
  #open = 0;
  #onIdle = () => {};
  #closing: Promise<void> | undefined;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
    this.#crew = new Crew(settings, {
      onAnswer: (job, answer) => this.#answer(job, answer),
      onFailure: (job, error) => this.#fail(job, error),
      onRoom: () => this.#dispatch(),
      onLeft: (left, lost) => this.#offerAgain(left, lost),
    });
  }

  async run(
    name: string,
    input: unknown,
    options: pool.RunOptions = {},
  ): Promise<never> {
    const { timeoutMs } = this.#settings;
    return this.#accept({ timeoutMs, ...options, name, input });
  }

  stats(): pool.PoolStats {
    const { size: threads, busy } = this.#crew;
    const { size: waiting } = this.#queue;
    return { threads, busy, waiting, ...this.#tally.report() };
  }

  /** Waits no longer than the timeouts of the tasks it still has. */
  close(): Promise<void> {
    this.#closing ??= this.#drain();
    return this.#closing;
  }

  #accept(options: JobOptions): Promise<never> {
    const { maxWaiting } = this.#settings;
    if (this.#closing) throw new PoolClosedError();
    const job = new Job(options);
    const thread = this.#crew.roomiest();
    const isFull = this.#queue.size >= maxWaiting;
    if (!thread && isFull) throw new PoolFullError(maxWaiting);
    job.whenAborted((reason) => this.#abort(job, reason));
    this.#open += 1;
    if (thread) thread.add(job);
    else this.#queue.push(job);
    return job.result as Promise<never>;
  }

  #dispatch(): void {
    while (this.#queue.size > 0) {
      const thread = this.#crew.roomiest();
      const job = thread && this.#queue.shift();
      if (!job) return;
      thread.add(job);
    }
  }

  #answer(job: Job, [, outcome, value, ms]: Answer): void {
    const isDone = outcome === 'done';
    if (!isDone) value = unpackThrown(value);
    if (!job.settle(isDone, value)) return;
    this.#tally.ran(ms, isDone);
    this.#settled();
  }

  #fail(job: Job, error: unknown): void {
    if (!job.settle(false, error)) return;
    this.#tally.broke();
    this.#settled();
  }

  #settled(): void {
    this.#open -= 1;
    if (this.#open === 0) this.#onIdle();
  }

  #abort(job: Job, reason: unknown): void {
    if (this.#queue.remove(job)) this.#fail(job, reason);
    else this.#crew.abort(job, reason);
  }

  #offerAgain(left: Job[], lost: Lost): void {
    for (const job of left.reverse()) {
      if (job.loseThread()) this.#queue.unshift(job);
      else this.#fail(job, lost(job));
    }
    this.#dispatch();
  }

  async #drain(): Promise<void> {
    if (this.#open > 0) {
      await new Promise<void>((resolve) => (this.#onIdle = resolve));
    }
    await this.#crew.end();
  }
}
