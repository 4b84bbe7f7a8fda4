// Retries as published: three more attempts, at once.

import { attempt } from './attempt.ts';
import type { CreateClient } from './client.ts';
import { withDeadline } from './deadline.ts';

export const createClient: CreateClient = (options) => {
  const { deadlineMs, maxAttempts } = options;

  // #region retry
  async function retry<T>(run: () => Promise<T>): Promise<T> {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await run();
      } catch (error) {
        if (attempts === maxAttempts) throw error;
      }
    }
  }
  // #endregion

  return {
    request: (path, asked = {}) =>
      withDeadline(deadlineMs, options, asked, (signal) =>
        retry(() => attempt(options, path, { ...asked, signal })),
      ),
  };
};
