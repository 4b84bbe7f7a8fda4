// Wakes when a thread's running task may have run for too long. One
// timer a thread, not one a task: under full load it is hardly ever set.

import { type Claims, nowMs } from './claims.ts';
import type { Job } from './job.ts';
import type { Slots } from './slots.ts';

export class Watchdog {
  readonly #slots: Slots;
  readonly #claims: Claims;
  readonly #onOverdue: (job: Job) => void;
  #timer: NodeJS.Timeout | undefined;
  #dueAtMs = Infinity;

  constructor(
    slots: Slots,
    claims: Claims,
    onOverdue: (job: Job) => void,
  ) {
    this.#slots = slots;
    this.#claims = claims;
    this.#onOverdue = onOverdue;
  }

  /** Looks within `ms`, or sooner if it was to look sooner. */
  lookWithin(ms: number): void {
    const dueAtMs = performance.now() + ms;
    if (dueAtMs >= this.#dueAtMs) return;
    this.stop();
    this.#dueAtMs = dueAtMs;
    this.#timer = setTimeout(() => this.#look(), ms);
    // A task in flight keeps the process alive; its timeout need not.
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#dueAtMs = Infinity;
  }

  #look(): void {
    this.#dueAtMs = Infinity;
    for (const job of this.#slots.jobs()) {
      const leftMs = this.#leftMs(job);
      if (leftMs <= 0) return this.#onOverdue(job);
      this.lookWithin(Math.ceil(leftMs));
    }
  }

  /** A task that has not begun still has all of its time. */
  #leftMs({ slot, timeoutMs }: Job): number {
    if (!this.#claims.isRunning(slot)) return timeoutMs;
    return this.#claims.beganAtMs + timeoutMs - nowMs();
  }
}
