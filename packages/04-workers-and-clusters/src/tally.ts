// How tasks ended, for a pool's statistics.

import { RunTimes } from './run-times.ts';

export class Tally {
  completed = 0;
  failed = 0;
  readonly #runTimes = new RunTimes();

  /** A task ran to its end, well or not. */
  ran(ms: number, isWell: boolean): void {
    if (isWell) this.completed += 1;
    else this.failed += 1;
    this.#runTimes.record(ms);
  }

  /** A task was ended before it had run to its end. */
  broke(): void {
    this.failed += 1;
  }

  /** Counts a task by its promise. */
  async count<Value>(run: () => Promise<Value>): Promise<Value> {
    const startedAt = performance.now();
    let isWell = false;
    try {
      const value = await run();
      isWell = true;
      return value;
    } finally {
      this.ran(performance.now() - startedAt, isWell);
    }
  }

  report() {
    const { completed, failed } = this;
    return { completed, failed, runTimeMs: this.#runTimes.report() };
  }
}
