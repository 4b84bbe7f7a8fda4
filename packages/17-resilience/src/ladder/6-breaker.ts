// A service that fails is left alone for a while.

import { attempt } from './attempt.ts';
import { createBreaker } from './breaker.ts';
import { createBudget } from './budget.ts';
import type { CreateClient } from './client.ts';
import { withDeadline } from './deadline.ts';
import { retry } from './retry.ts';

export const createClient: CreateClient = (options) => {
  const { deadlineMs, retryRatio } = options;
  const { payIn, takeOut } = createBudget(retryRatio);
  const throughBreaker = createBreaker(options);

  return {
    // #region request
    request(path, asked = {}) {
      payIn();
      return withDeadline(deadlineMs, options, asked, (signal) => {
        const call = { ...asked, signal };
        const once = () =>
          throughBreaker(() => attempt(options, path, call));
        return retry(call, options, once, takeOut);
      });
    },
    // #endregion
  };
};
