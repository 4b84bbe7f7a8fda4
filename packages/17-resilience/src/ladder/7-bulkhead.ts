// A service that hangs holds only so many callers.

import { attempt } from './attempt.ts';
import { createBreaker } from './breaker.ts';
import { createBudget } from './budget.ts';
import { CallError } from './call-error.ts';
import type { CreateClient } from './client.ts';
import { withDeadline } from './deadline.ts';
import { retry } from './retry.ts';

export const createClient: CreateClient = (options) => {
  const { deadlineMs, maxInFlight, retryRatio } = options;
  const { payIn, takeOut } = createBudget(retryRatio);
  const throughBreaker = createBreaker(options);
  let inFlight = 0;

  // #region bulkhead
  async function inBulkhead<T>(run: () => Promise<T>): Promise<T> {
    if (inFlight >= maxInFlight) throw new CallError('BULKHEAD_FULL');
    inFlight += 1;
    return run().finally(() => (inFlight -= 1));
  }
  // #endregion

  return {
    request: (path, asked = {}) =>
      inBulkhead(() => {
        payIn();
        return withDeadline(deadlineMs, options, asked, (signal) => {
          const call = { ...asked, signal };
          const once = () =>
            throughBreaker(() => attempt(options, path, call));
          return retry(call, options, once, takeOut);
        });
      }),
  };
};
