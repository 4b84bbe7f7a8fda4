// Your version. This grades it on each save:
//   npx -y pnpm@12 --filter 14-connection-pooling exercise
// Make the behaviours hold, from the first to the last.

import type { CreatePool } from '../src/ladder/pool.ts';

export const createPool: CreatePool = () => {
  throw new Error('write createPool');
};
