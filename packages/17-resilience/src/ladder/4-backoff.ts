// Retries later, spread, and only what may be done twice.

import { attempt } from './attempt.ts';
import type { CreateClient } from './client.ts';
import { withDeadline } from './deadline.ts';
import { retry } from './retry.ts';

export const createClient: CreateClient = (options) => ({
  request: (path, asked = {}) =>
    withDeadline(options.deadlineMs, options, asked, (signal) => {
      const call = { ...asked, signal };
      return retry(call, options, () => attempt(options, path, call));
    }),
});
