// Does something again and again, with a pause between.

import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves once `signal` has aborted, and `act` is at its end. */
export async function repeat(
  act: () => Promise<unknown>,
  pauseMs: number,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await act().catch(() => {}); // the next time, perhaps
    await sleep(pauseMs, undefined, { signal }).catch(() => {});
  }
}
