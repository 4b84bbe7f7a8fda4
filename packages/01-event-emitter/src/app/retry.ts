// Calls again after a failure, with exponential backoff: the longest
// wait doubles each time. The real wait is a random part of it ("full
// jitter"), so that many clients do not come back at one moment. See
// "Exponential Backoff And Jitter" (AWS Architecture Blog, 2015).

import { setTimeout as delay } from 'node:timers/promises';

const baseMs = 100;
const maxMs = 5000;

export interface RetryOptions {
  /** Calls in all, the first one included. @default 5 */
  attempts?: number | undefined;
  /** Ends the wait; `retry` then rejects with its reason. */
  signal: AbortSignal;
  /** False when another call cannot help. @default always true */
  isWorthIt?: ((error: unknown) => boolean) | undefined;
  /** @default a timer that ends when `signal` aborts */
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** @throws what the last call threw, or the reason of `signal`. */
export async function retry<T>(
  call: () => Promise<T>,
  options: RetryOptions,
): Promise<T> {
  const { attempts = 5, isWorthIt, sleep = sleepFor } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const isLast = !(attempt < attempts); // of NaN, the first
      if (isLast || isWorthIt?.(error) === false) throw error;
    }
    const longestMs = Math.min(maxMs, baseMs * 2 ** (attempt - 1));
    await sleep(Math.random() * longestMs, options.signal);
  }
}

function sleepFor(ms: number, signal: AbortSignal): Promise<void> {
  return delay(ms, undefined, { signal });
}
