// Retries are a small part of all requests, whatever happens.

import { attempt } from './attempt.ts';
import { createBudget } from './budget.ts';
import type { CreateClient } from './client.ts';
import { withDeadline } from './deadline.ts';
import { retry } from './retry.ts';

export const createClient: CreateClient = (options) => {
  const { deadlineMs, retryRatio } = options;
  const { payIn, takeOut } = createBudget(retryRatio);

  return {
    // #region request
    request(path, asked = {}) {
      payIn();
      return withDeadline(deadlineMs, options, asked, (signal) => {
        const call = { ...asked, signal };
        const once = () => attempt(options, path, call);
        return retry(call, options, once, takeOut);
      });
    },
    // #endregion
  };
};
