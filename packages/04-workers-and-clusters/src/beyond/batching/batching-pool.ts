// Several times as many short tasks a second as the top rung, since one
// message carries many; it has four times as many lines.

import { Crew } from './crew.ts';
import { Job, type JobOptions } from './job.ts';
import type { Answer } from './messages.ts';
import { PoolError } from '../../ladder/pool/pool-error.ts';
import type * as pool from '../../ladder/pool/pool.ts';
import {
  type BatchingOptions,
  type PoolSettings,
  readPoolOptions,
} from './pool-options.ts';
import { TaskQueue } from './task-queue.ts';
import type { Lost } from './thread-events.ts';
import { unpackThrown } from './thrown.ts';

export function createPool(options: BatchingOptions): pool.Pool {
  return new BatchingPool(readPoolOptions(options));
}

class BatchingPool implements pool.Pool {
  readonly #settings: PoolSettings;
  readonly #queue = new TaskQueue();
  readonly #ended = { completed: 0, failed: 0 };
  readonly #crew: Crew;
  #open = 0; // tasks that have not settled
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
  ): Promise<unknown> {
    const { timeoutMs } = this.#settings;
    return this.#accept({ timeoutMs, ...options, name, input });
  }

  stats(): pool.PoolStats {
    const { size: threads, busy } = this.#crew;
    const { size: waiting } = this.#queue;
    return { threads, busy, waiting, ...this.#ended };
  }

  /** Waits no longer than the timeouts of the tasks it still has. */
  close(): Promise<void> {
    this.#closing ??= this.#drain();
    return this.#closing;
  }

  #accept(options: JobOptions): Promise<unknown> {
    const { maxWaiting } = this.#settings;
    if (this.#closing) throw new PoolError('POOL_CLOSED');
    const job = new Job(options);
    const thread = this.#crew.roomiest();
    const isFull = this.#queue.size >= maxWaiting;
    if (!thread && isFull) throw new PoolError('POOL_FULL');
    job.whenAborted((reason) => this.#abort(job, reason));
    this.#open += 1;
    if (thread) thread.add(job);
    else this.#queue.push(job);
    return job.result;
  }

  #dispatch(): void {
    while (this.#queue.size > 0) {
      const thread = this.#crew.roomiest();
      const job = thread && this.#queue.shift();
      if (!job) return;
      thread.add(job);
    }
  }

  #answer(job: Job, [, outcome, value]: Answer): void {
    const isDone = outcome === 'done';
    const end = isDone ? value : unpackThrown(value);
    if (job.settle(isDone, end)) this.#settled(isDone);
  }

  #fail(job: Job, error: unknown): void {
    if (job.settle(false, error)) this.#settled(false);
  }

  #settled(isWell: boolean): void {
    this.#ended[isWell ? 'completed' : 'failed'] += 1;
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
      else this.#fail(job, lost());
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
