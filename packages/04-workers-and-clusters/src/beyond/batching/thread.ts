// One thread of the pool, and the tasks that it holds.

import type { Worker } from 'node:worker_threads';
import { Claims } from './claims.ts';
import { PoolError } from '../../ladder/pool/pool-error.ts';
import type { Job } from './job.ts';
import type { Answer } from './messages.ts';
import { Outbox } from './outbox.ts';
import type { PoolSettings } from './pool-options.ts';
import { startPoolWorker } from './pool-worker.ts';
import { Slots } from './slots.ts';
import type { Lost, ThreadEvents } from './thread-events.ts';
import { Watchdog } from './watchdog.ts';

export class Thread {
  readonly #events: ThreadEvents;
  readonly #slots: Slots;
  readonly #claims: Claims;
  readonly #worker: Worker;
  readonly #outbox: Outbox;
  readonly #watchdog: Watchdog;
  #isEnding = false;
  #cause: Error | undefined;

  constructor(settings: PoolSettings, events: ThreadEvents) {
    const slots = new Slots(settings.tasksPerThread);
    const claims = Claims.forSlots(slots.size);
    this.#events = events;
    this.#slots = slots;
    this.#claims = claims;
    this.#worker = startPoolWorker(settings, claims);
    this.#outbox = new Outbox(this.#worker, this.#unsendable);
    this.#watchdog = new Watchdog(slots, claims, (job) =>
      this.#kill(job, new PoolError('TASK_TIMEOUT')),
    );
    this.#listen();
  }

  /** How many tasks more it takes. */
  get room(): number {
    return this.#isEnding ? 0 : this.#slots.free;
  }

  get isBusy(): boolean {
    return !this.#slots.isEmpty;
  }

  get wasReady(): boolean {
    return this.#claims.isReady;
  }

  add(job: Job): void {
    // Only tasks keep the process alive, idle threads do not.
    if (!this.isBusy) this.#worker.ref();
    const slot = this.#slots.take(job);
    this.#claims.post(slot);
    this.#watchdog.lookWithin(job.timeoutMs);
    this.#outbox.add([slot, job.name, job.input], job.transfer);
  }

  /** Ends a task of its own: with the thread, once it has begun. */
  abort(job: Job, reason: unknown): void {
    if (!this.#slots.has(job)) return;
    const isTakenBack = this.#claims.takeBack(job.slot);
    if (isTakenBack) this.#events.onFailure(job, reason);
    else if (this.#claims.isRunning(job.slot)) this.#kill(job, reason);
    // Else it has ended, and its result is on the way.
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    await this.#worker.terminate();
  }

  #listen(): void {
    this.#worker.on('message', (answers: Answer[]) => {
      for (const answer of answers) this.#receive(answer);
      this.#freed();
    });
    this.#worker.on('error', (error) => (this.#cause = error));
    this.#worker.on('exit', (code) => this.#exited(code));
  }

  #receive(answer: Answer): void {
    const job = this.#slots.release(answer[0]);
    const isSettled = answer[1] === 'skipped'; // by an abort
    if (job && !isSettled) this.#events.onAnswer(job, answer);
  }

  readonly #unsendable = (slot: number, error: unknown): void => {
    const job = this.#slots.release(slot);
    if (job) this.#events.onFailure(job, error);
    this.#freed();
  };

  #freed(): void {
    if (!this.isBusy) this.#worker.unref();
    if (this.room > 0) this.#events.onRoom();
  }

  #kill(job: Job, reason: unknown): void {
    this.#events.onFailure(job, reason);
    void this.end();
  }

  #exited(code: number): void {
    this.#isEnding = true;
    this.#watchdog.stop();
    const left: Job[] = [];
    const cause = this.#cause ?? `exit code ${code}`;
    const lost: Lost = () => new PoolError('THREAD_EXITED', cause);
    for (const job of this.#slots.jobs()) {
      if (this.#claims.isRunning(job.slot)) {
        this.#events.onFailure(job, lost());
      } else if (!job.isSettled) left.push(job);
    }
    this.#events.onExit(left, lost);
  }
}
