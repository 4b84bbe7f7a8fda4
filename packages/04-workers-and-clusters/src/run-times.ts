// How long tasks ran: a histogram of fixed size, however many ran.

import { createHistogram } from 'node:perf_hooks';
import type { PoolStats } from './pool.ts';

/** The histogram holds whole numbers: microseconds. */
const perMs = 1000;

export class RunTimes {
  readonly #histogram = createHistogram({
    lowest: 1,
    highest: 3_600_000 * perMs,
    figures: 3,
  });

  record(ms: number): void {
    this.#histogram.record(Math.max(1, Math.round(ms * perMs)));
  }

  report(): PoolStats['runTimeMs'] {
    const { count, max } = this.#histogram;
    if (count === 0) return { p50: 0, p99: 0, max: 0 };
    const at = (percent: number) =>
      this.#histogram.percentile(percent) / perMs;
    return { p50: at(50), p99: at(99), max: max / perMs };
  }
}
