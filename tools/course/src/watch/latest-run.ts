// One run at a time: a new one stops the one before.

import { StoppedError } from '@under-load/lab/cli';

export interface LatestRun {
  /** Stops the run that is under way, then begins a new one. */
  restart: () => void;
  /** Resolves when nothing runs any more. */
  stop: () => Promise<void>;
}

/** `fail` gets what a run throws, unless it was stopped. */
export function latestRun(
  run: (signal: AbortSignal) => Promise<void>,
  fail: (error: unknown) => void,
): LatestRun {
  let current = new AbortController();
  let idle = Promise.resolve();

  async function begin(signal: AbortSignal): Promise<void> {
    try {
      if (!signal.aborted) await run(signal);
    } catch (error) {
      if (!(error instanceof StoppedError)) fail(error);
    }
  }

  return {
    restart() {
      current.abort();
      const { signal } = (current = new AbortController());
      idle = idle.then(() => begin(signal));
    },
    stop() {
      current.abort();
      return idle;
    },
  };
}
