// Replaces every worker while the cluster answers.
//
//   old 1  ────────────┐ told to drain once new 1 listens
//   new 1      ····────┼───────────────────────────────
//   old 2  ────────────┼─────────────┐
//   new 2                  ····──────┼─────────────────

import type { WorkerHandle } from './worker-handle.ts';

export interface RollingRestartOptions {
  launch: () => WorkerHandle;
  /** True when the cluster ends: then nothing new is begun. */
  isStopping: () => boolean;
  log: (line: string) => void;
}

export class RollingRestart {
  readonly #options: RollingRestartOptions;
  #isUnderWay = false;

  constructor(options: RollingRestartOptions) {
    this.#options = options;
  }

  /**
   * Resolves when the last of `old` has ended, or a new worker has not
   * come up. Then those that are left go on: a release that cannot
   * start takes nothing down.
   */
  async run(old: WorkerHandle[]): Promise<void> {
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    const { log } = this.#options;
    log(`Rolling restart of ${old.length} workers`);
    try {
      for (const worker of old) await this.#replace(worker);
      log('Rolling restart: done');
    } catch (error) {
      log(`Rolling restart, given up: ${String(error)}`);
    }
    this.#isUnderWay = false;
  }

  async #replace(worker: WorkerHandle): Promise<void> {
    const { launch, isStopping } = this.#options;
    if (isStopping()) throw new Error('the cluster ends');
    if (worker.hasEnded) return; // It was replaced already.
    await launch().listening;
    worker.drain();
    await worker.exited;
  }
}
