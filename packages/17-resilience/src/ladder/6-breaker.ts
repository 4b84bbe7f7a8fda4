// A service that fails is left alone for a while.

import { attempt } from './attempt.ts';
import { createBreaker } from './breaker.ts';
import { createBudget } from './budget.ts';
import type { CreateClient } from './client.ts';
import { retry } from './retry.ts';

export const createClient: CreateClient = (options) => {
  const { payIn, takeOut } = createBudget(options.retryRatio);
  const throughBreaker = createBreaker(options);

  return {
    request(path, asked = {}) {
      payIn();
      const once = (ms: number) =>
        throughBreaker(() => attempt(path, asked, options, ms));
      return retry(asked, options, once, takeOut);
    },
  };
};
