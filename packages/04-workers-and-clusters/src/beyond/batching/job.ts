// A task on its way through the pool, and the promise of its result.

import type { Transferable } from 'node:worker_threads';
import type { RunOptions } from '../../ladder/pool/pool.ts';
import { checkTimeout } from './pool-options.ts';

export interface JobOptions extends RunOptions {
  name: string;
  input: unknown;
  timeoutMs: number;
}

/** Past this, the fault is likely not the thread's. */
const mostLostThreads = 2;

export class Job {
  readonly name: string;
  readonly input: unknown;
  readonly timeoutMs: number;
  readonly transfer: Transferable[] | undefined;
  /** From then on it is late: on the clock of `performance.now()`. */
  dueAtMs: number;
  readonly result: Promise<unknown>;
  isSettled = false;
  wasLate = false;
  /** Its place in a thread. */
  slot = -1;
  /** Its place in the queue. */
  next: Job | undefined;
  previous: Job | undefined;
  #lostThreads = 0;
  readonly #signal: AbortSignal | undefined;
  #onAbort: (() => void) | undefined;
  #resolve: (value: unknown) => void = () => {};
  #reject: (error: unknown) => void = () => {};

  /** @throws TypeError for its options; the reason of an abort. */
  constructor(options: JobOptions) {
    checkTimeout(options.timeoutMs);
    options.signal?.throwIfAborted();
    this.name = options.name;
    this.input = options.input;
    this.timeoutMs = options.timeoutMs;
    this.dueAtMs = performance.now() + options.timeoutMs;
    this.transfer = options.transfer;
    this.#signal = options.signal;
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Calls `end` if the signal aborts before the task settles. */
  whenAborted(end: (reason: unknown) => void): void {
    const signal = this.#signal;
    if (!signal) return;
    this.#onAbort = () => end(signal.reason);
    signal.addEventListener('abort', this.#onAbort);
  }

  /** A thread was lost with it: perhaps for its own result. */
  get isSuspect(): boolean {
    return this.#lostThreads > 0;
  }

  /**
   * Its thread died before it began. Says whether to offer it another:
   * not for ever, and not once its input has moved away.
   */
  loseThread(): boolean {
    this.#lostThreads += 1;
    return !this.transfer && this.#lostThreads <= mostLostThreads;
  }

  /** Says whether it was the first to settle it. */
  settle(isWell: boolean, value: unknown): boolean {
    if (this.isSettled) return false;
    this.isSettled = true;
    this.#forgetSignal();
    if (isWell) this.#resolve(value);
    else this.#reject(value);
    return true;
  }

  /** A signal may outlive many tasks: nothing stays on it. */
  #forgetSignal(): void {
    if (!this.#onAbort) return;
    this.#signal?.removeEventListener('abort', this.#onAbort);
  }
}
