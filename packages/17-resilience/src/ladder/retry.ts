// Tries again later, where that is safe and can help.

import { CallError, isOfService } from './call-error.ts';
import type { Answer, RequestOptions, Settings } from './client.ts';

// #region retry
/** `run` hears how long it may take; a throw of `mayRetry` ends it. */
export async function retry<T>(
  asked: RequestOptions,
  options: Settings,
  run: (ms: number) => Promise<T>,
  mayRetry = (_error: CallError) => {},
): Promise<T> {
  const { now, deadlineMs, attemptMs, maxAttempts } = options;
  const end = now() + deadlineMs;
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await run(Math.min(attemptMs, end - now()));
    } catch (error) {
      if (attempts === maxAttempts || !isOfService(error)) throw error;
      const waitMs = waitAfter(error, attempts, options);
      if (!isSafe(asked) || now() + waitMs >= end) throw error;
      mayRetry(error);
      await wait(waitMs, asked, options);
    }
  }
}

/** Exponential, full jitter, and not sooner than the service says. */
function waitAfter(error: CallError, attempts: number, its: Settings) {
  const { retryAfterMs = 0 } = Object(error.cause) as Partial<Answer>;
  const most = its.backoffMs * 2 ** (attempts - 1);
  return retryAfterMs + its.random() * most;
}

const repeatable = ['GET', 'HEAD', 'PUT', 'DELETE'];

const isSafe = ({ method = 'GET', idempotencyKey }: RequestOptions) =>
  repeatable.includes(method) || idempotencyKey !== undefined;
// #endregion

function wait(ms: number, { signal }: RequestOptions, its: Settings) {
  return new Promise<void>((resolve, reject) => {
    const undo = its.after(ms, () => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    });
    const giveUp = () => {
      undo();
      reject(new CallError('ABORTED', signal?.reason));
    };
    signal?.addEventListener('abort', giveUp);
  });
}
