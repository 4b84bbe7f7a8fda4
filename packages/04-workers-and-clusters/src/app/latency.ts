// How long tasks take, from `run` to the result: a histogram of fixed
// size, however many tasks run.

import { createHistogram } from 'node:perf_hooks';
import type { RunTask } from './tasks.ts';

/** The histogram takes whole numbers: microseconds. */
const perMs = 1000;

export class Latency {
  readonly #histogram = createHistogram();

  /** Returns a `run` that is measured. */
  measured(run: RunTask): RunTask {
    return async (...call) => {
      const startedAt = performance.now();
      try {
        return await run(...call);
      } finally {
        this.#record(performance.now() - startedAt);
      }
    };
  }

  /** p99: 99 of 100 tasks take no longer. In milliseconds. */
  report() {
    const at = (percent: number) =>
      this.#histogram.percentile(percent) / perMs;
    return { p50: at(50), p99: at(99), max: at(100) };
  }

  #record(ms: number): void {
    this.#histogram.record(Math.max(1, Math.round(ms * perMs)));
  }
}
