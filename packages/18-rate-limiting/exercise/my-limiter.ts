// Your version. This grades it on each save:
//   npx -y pnpm@12 --filter 18-rate-limiting exercise
// Make the behaviours hold, from the first to the last.

import type { CreateLimiter } from '../src/ladder/limiter.ts';

export const createLimiter: CreateLimiter = async () => {
  throw new Error('write createLimiter');
};
