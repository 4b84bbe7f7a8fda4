// Retries later, spread, and only what may be done twice.

import { attempt } from './attempt.ts';
import type { CreateClient } from './client.ts';
import { retry } from './retry.ts';

export const createClient: CreateClient = (options) => ({
  request: (path, asked = {}) =>
    retry(asked, options, (ms) => attempt(path, asked, options, ms)),
});
