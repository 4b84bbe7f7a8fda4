// Retries as published: three more attempts, at once.

import { attempt } from './attempt.ts';
import type { CreateClient } from './client.ts';

export const createClient: CreateClient = (options) => {
  // #region retry
  async function retry<T>(run: () => Promise<T>): Promise<T> {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await run();
      } catch (error) {
        if (attempts === options.maxAttempts) throw error;
      }
    }
  }

  return {
    request: (path, asked = {}) =>
      retry(() => attempt(path, asked, options)),
  };
  // #endregion
};
