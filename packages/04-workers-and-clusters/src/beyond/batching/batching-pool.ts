// Several times as many short tasks a second as the top rung, since one
// message carries many; it has four times as many lines.

import { Counts } from './counts.ts';
import { Crew } from './crew.ts';
import { Job, type JobOptions } from './job.ts';
import type { Answer } from './messages.ts';
import { PoolError } from '../../ladder/pool/pool-error.ts';
import type * as pool from '../../ladder/pool/pool.ts';
import * as settings from './pool-options.ts';
import { TaskQueue } from './task-queue.ts';
import type { Lost } from './thread-events.ts';
import { unpackThrown } from './thrown.ts';
import { Watchdog } from './watchdog.ts';

export function createPool(
  options: settings.BatchingOptions,
): pool.Pool {
  return new BatchingPool(settings.readPoolOptions(options));
}

class BatchingPool implements pool.Pool {
  readonly #settings: settings.PoolSettings;
  readonly #queue = new TaskQueue();
  readonly #counts = new Counts();
  readonly #crew: Crew;
  readonly #watchdog: Watchdog;
  #closing: Promise<void> | undefined;

  constructor(settings: settings.PoolSettings) {
    this.#settings = settings;
    this.#crew = new Crew(settings, {
      onAnswer: (job, answer) => this.#answer(job, answer),
      onFailure: (job, error) => this.#fail(job, error),
      onRoom: () => this.#dispatch(),
      onLeft: (left, lost) => this.#offerAgain(left, lost),
    });
    this.#watchdog = new Watchdog(
      () => [...this.#queue.jobs(), ...this.#crew.jobs()],
      (job) => this.#timeOut(job),
    );
  }

  async run(
    name: string,
    input: unknown,
    options: pool.RunOptions = {},
  ): Promise<unknown> {
    const { timeoutMs = this.#settings.timeoutMs } = options;
    return this.#accept({ ...options, timeoutMs, name, input });
  }

  stats(): pool.PoolStats {
    const { size: threads, busy } = this.#crew;
    const { size: waiting } = this.#queue;
    return { threads, busy, waiting, ...this.#counts };
  }

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
    this.#counts.begin();
    this.#watchdog.watch(job);
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
    if (job.settle(isDone, end)) this.#counts.end(isDone);
  }

  #fail(job: Job, error: unknown): void {
    if (job.settle(false, error)) this.#counts.end(false);
  }

  #abort(job: Job, reason: unknown): void {
    if (this.#queue.remove(job)) this.#fail(job, reason);
    else this.#crew.abort(job, reason);
  }

  #timeOut(job: Job): void {
    if (!this.#queue.remove(job)) return this.#crew.timeOut(job);
    this.#fail(job, new PoolError('TASK_TIMEOUT'));
  }

  #offerAgain(left: Job[], lost: Lost): void {
    for (const job of left.reverse()) {
      if (job.loseThread()) this.#queue.unshift(job);
      else this.#fail(job, lost());
    }
    this.#dispatch();
  }

  async #drain(): Promise<void> {
    await this.#counts.idle();
    await this.#crew.end();
  }
}
