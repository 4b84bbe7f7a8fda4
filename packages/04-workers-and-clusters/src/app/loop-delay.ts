// How late the event loop is: so long every other request waits.

import {
  type IntervalHistogram,
  monitorEventLoopDelay,
} from 'node:perf_hooks';

const resolutionMs = 10;
const windowMs = 1000;

export class LoopDelay {
  readonly #histogram: IntervalHistogram;
  readonly #timer: NodeJS.Timeout;
  #previousMs = 0;

  constructor() {
    const resolution = resolutionMs;
    this.#histogram = monitorEventLoopDelay({ resolution });
    this.#histogram.enable();
    this.#timer = setInterval(() => this.#turn(), windowMs);
    this.#timer.unref();
  }

  /** The worse of this second and the one before. */
  get p99Ms(): number {
    return Math.max(this.#previousMs, this.#currentMs());
  }

  close(): void {
    this.#histogram.disable();
    clearInterval(this.#timer);
  }

  #turn(): void {
    this.#previousMs = this.#currentMs();
    this.#histogram.reset();
  }

  // Node records the time between two looks, not how late one was.
  #currentMs(): number {
    if (this.#histogram.count === 0) return 0;
    const ms = this.#histogram.percentile(99) / 1e6;
    return Math.max(0, ms - resolutionMs);
  }
}
