// Retries are a small part of all requests, whatever happens.

import { attempt } from './attempt.ts';
import { createBudget } from './budget.ts';
import type { CreateClient } from './client.ts';
import { retry } from './retry.ts';

export const createClient: CreateClient = (options) => {
  const { payIn, takeOut } = createBudget(options.retryRatio);

  return {
    // #region request
    request(path, asked = {}) {
      payIn();
      const once = (ms: number) => attempt(path, asked, options, ms);
      return retry(asked, options, once, takeOut);
    },
    // #endregion
  };
};
