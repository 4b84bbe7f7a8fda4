// Wakes when a task may be late: from `run` to the result. One timer a
// pool, not one a task: under full load it is hardly ever set.

import type { Job } from './job.ts';

/** A late task whose thread does not end is looked at again. */
const againMs = 1000;

export class Watchdog {
  readonly #jobs: () => Job[];
  readonly #onLate: (job: Job) => void;
  #timer: NodeJS.Timeout | undefined;
  #wakesAtMs = Infinity;

  constructor(jobs: () => Job[], onLate: (job: Job) => void) {
    this.#jobs = jobs;
    this.#onLate = onLate;
  }

  /** Looks when this job is late, or sooner for another's sake. */
  watch({ dueAtMs }: Job): void {
    if (dueAtMs >= this.#wakesAtMs) return;
    clearTimeout(this.#timer);
    this.#wakesAtMs = dueAtMs;
    const leftMs = Math.ceil(dueAtMs - performance.now());
    this.#timer = setTimeout(() => this.#look(), leftMs);
    // A task in flight keeps the process alive; its timeout need not.
    this.#timer.unref();
  }

  #look(): void {
    this.#wakesAtMs = Infinity;
    const now = performance.now();
    for (const job of this.#jobs()) {
      if (job.dueAtMs <= now) {
        job.dueAtMs = now + againMs;
        this.#onLate(job);
      }
      this.watch(job);
    }
  }
}
