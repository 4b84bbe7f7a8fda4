// Tries again, later and later, at random moments: "full jitter" as in
// "Exponential Backoff And Jitter" (AWS Architecture Blog, 2015).

import { setTimeout as delay } from 'node:timers/promises';

export interface RetryOptions {
  /** Calls in all, the first one included. @default 5 */
  attempts?: number;
  /** Longest wait before the second call; it doubles. @default 100 */
  baseMs?: number;
  /** Longest wait before any call. @default 5000 */
  maxMs?: number;
  /** Ends the waiting; `retry` then rejects with its reason. */
  signal?: AbortSignal;
  /** False when trying again cannot help. @default always true */
  isWorthIt?: (error: unknown) => boolean;
  /** From 0 up to, not including, 1. @default Math.random */
  random?: () => number;
  /** Rejects, with its timer cleared, when `signal` aborts. */
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

const defaults = {
  attempts: 5,
  baseMs: 100,
  maxMs: 5000,
  isWorthIt: () => true,
  random: Math.random,
  sleep: (ms: number, signal?: AbortSignal) =>
    delay<void>(ms, undefined, signal ? { signal } : {}),
};

/** @throws what the last call threw, or the reason of `signal`. */
export async function retry<T>(
  call: () => Promise<T>,
  options: RetryOptions = {},
): Promise<T> {
  const plan = { ...defaults, ...options };
  const { attempts, signal } = plan;
  if (!(attempts >= 1)) {
    throw new TypeError(`attempts must be 1 or more: ${attempts}`);
  }
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await call();
    } catch (error) {
      if (attempt >= attempts || !plan.isWorthIt(error)) throw error;
    }
    const ceiling = Math.min(
      plan.maxMs,
      plan.baseMs * 2 ** (attempt - 1),
    );
    await plan.sleep(plan.random() * ceiling, signal);
  }
}
