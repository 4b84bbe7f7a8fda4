// Tries again later, where that is safe and can help.

import { type CallError, isOfService } from './call-error.ts';
import type { Answer, Settings, RequestOptions } from './client.ts';

// #region retry
/** @param mayRetry Throws when there shall be no retry. */
export async function retry<T>(
  asked: RequestOptions,
  options: Settings,
  run: () => Promise<T>,
  mayRetry = (_error: CallError) => {},
): Promise<T> {
  const { now, deadlineMs, maxAttempts } = options;
  const end = now() + deadlineMs;
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempts === maxAttempts || !isOfService(error)) throw error;
      const waitMs = waitAfter(error, attempts, options);
      if (!isSafe(asked) || now() + waitMs >= end) throw error;
      mayRetry(error);
      await wait(waitMs, options, asked);
    }
  }
}

/** Exponential, full jitter, and not sooner than the service says. */
function waitAfter(error: CallError, attempts: number, its: Settings) {
  const { retryAfterMs = 0 } = Object(error.cause) as Partial<Answer>;
  const most = its.backoffMs * 2 ** (attempts - 1);
  return retryAfterMs + its.random() * most;
}
// #endregion

// #region safe
const repeatable = ['GET', 'HEAD', 'PUT', 'DELETE'];

const isSafe = ({ method = 'GET', idempotencyKey }: RequestOptions) =>
  repeatable.includes(method) || idempotencyKey !== undefined;
// #endregion

const wait = (ms: number, its: Settings, asked: RequestOptions) =>
  new Promise<void>((resolve) => {
    const undo = its.after(ms, resolve);
    asked.signal?.addEventListener('abort', undo);
  });
