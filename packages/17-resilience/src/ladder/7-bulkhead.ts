// A service that hangs holds only so many callers.

import { attempt } from './attempt.ts';
import { createBreaker } from './breaker.ts';
import { createBudget } from './budget.ts';
import { CallError } from './call-error.ts';
import type { CreateClient } from './client.ts';
import { retry } from './retry.ts';

export const createClient: CreateClient = (options) => {
  const { maxInFlight, retryRatio } = options;
  const { payIn, takeOut } = createBudget(retryRatio);
  const throughBreaker = createBreaker(options);
  let inFlight = 0;

  return {
    // #region bulkhead
    async request(path, asked = {}) {
      if (inFlight >= maxInFlight) throw new CallError('BULKHEAD_FULL');
      inFlight += 1;
      payIn();
      const once = (ms: number) =>
        throughBreaker(() => attempt(path, asked, options, ms));
      try {
        return await retry(asked, options, once, takeOut);
      } finally {
        inFlight -= 1;
      }
    },
    // #endregion
  };
};
