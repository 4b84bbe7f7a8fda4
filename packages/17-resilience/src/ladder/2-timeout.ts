// A request ends in time, and says how it ended.

import { attempt } from './attempt.ts';
import type { CreateClient } from './client.ts';

export const createClient: CreateClient = (options) => ({
  request: (path, asked = {}) => attempt(path, asked, options),
});
