// Your version. This grades it on each save:
//   npx -y pnpm@12 --filter 17-resilience exercise
// Make the behaviours hold, from the first to the last.

import type { CreateClient } from '../src/ladder/client.ts';

export const createClient: CreateClient = () => {
  throw new Error('write createClient');
};
