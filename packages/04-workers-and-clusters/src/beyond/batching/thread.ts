// One thread of the pool, and the tasks that it holds.

import { PoolError } from '../../ladder/pool/pool-error.ts';
import type { Job } from './job.ts';
import type { Answer } from './messages.ts';
import type { PoolSettings } from './pool-options.ts';
import { PoolWorker } from './pool-worker.ts';
import { Slots } from './slots.ts';
import type { Lost, ThreadEvents } from './thread-events.ts';

export class Thread {
  readonly #events: ThreadEvents;
  readonly #slots: Slots;
  readonly #worker: PoolWorker;
  #isEnding = false;

  constructor(settings: PoolSettings, events: ThreadEvents) {
    const slots = new Slots(settings.tasksPerThread);
    this.#events = events;
    this.#slots = slots;
    this.#worker = new PoolWorker(settings, slots.claims, {
      onAnswers: (answers) => this.#receive(answers),
      onUnsendable: (slot, error) => this.#unsendable(slot, error),
      onUnreadable: (error) => this.#lose(error),
      onExit: (cause) => this.#exited(cause),
    });
  }

  /** How many tasks more it takes. */
  get room(): number {
    return this.#isEnding ? 0 : this.#slots.free;
  }

  get isBusy(): boolean {
    return !this.#slots.isEmpty;
  }

  get wasReady(): boolean {
    return this.#slots.claims.isReady;
  }

  add(job: Job): void {
    if (!this.isBusy) this.#worker.keepsAlive(true);
    const slot = this.#slots.take(job);
    const { name, input, isSuspect, transfer } = job;
    this.#worker.send([slot, name, input, isSuspect], transfer);
  }

  /** Ends a task of its own: with the thread, once it has begun. */
  abort(job: Job, reason: unknown): void {
    if (!this.#slots.has(job)) return;
    const isTakenBack = this.#slots.claims.takeBack(job.slot);
    if (isTakenBack) this.#events.onFailure(job, reason);
    else if (this.#slots.claims.isRunning(job.slot))
      this.#kill(job, reason);
    // Else it has ended, and its result is on the way.
  }

  /** Ends a task of its own, and the thread if that does nothing. */
  timeOut(job: Job): void {
    if (!this.#slots.has(job)) return;
    const timeout = new PoolError('TASK_TIMEOUT');
    if (!job.wasLate) this.abort(job, timeout);
    else if (this.#slots.isDeaf) this.#kill(job, timeout);
    job.wasLate = true;
  }

  jobs(): Job[] {
    return this.#slots.jobs();
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    await this.#worker.end();
  }

  #receive(answers: Answer[]): void {
    for (const answer of answers) {
      const job = this.#slots.release(answer[0]);
      const isSettled = answer[1] === 'skipped'; // by an abort
      if (job && !isSettled) this.#events.onAnswer(job, answer);
    }
    this.#freed();
  }

  #unsendable(slot: number, error: unknown): void {
    const job = this.#slots.release(slot);
    if (job) this.#events.onFailure(job, error);
    this.#freed();
  }

  #freed(): void {
    if (!this.isBusy) this.#worker.keepsAlive(false);
    if (this.room > 0) this.#events.onRoom();
  }

  #kill(job: Job, reason: unknown): void {
    this.#events.onFailure(job, reason);
    void this.end();
  }

  /** A message cannot be read. With one task in it, that one fails. */
  #lose(error: Error): void {
    const job = this.#slots.theOneThatEnded();
    if (job) this.#events.onFailure(job, error);
    void this.end();
  }

  #exited(cause: Error | string): void {
    this.#isEnding = true;
    const left: Job[] = [];
    const lost: Lost = () => new PoolError('THREAD_EXITED', cause);
    for (const job of this.#slots.jobs()) {
      if (this.#slots.claims.isRunning(job.slot)) {
        this.#events.onFailure(job, lost());
      } else if (!job.isSettled) left.push(job);
    }
    this.#events.onExit(left, lost);
  }
}
