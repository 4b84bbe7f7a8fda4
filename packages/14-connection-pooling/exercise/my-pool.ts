// Your version. `pnpm --filter 14-connection-pooling exercise` runs the
// behaviours against it. Make them pass, from the first to the last.

import type { CreatePool } from '../src/ladder/pool.ts';

export const createPool: CreatePool = () => {
  throw new Error('write createPool');
};
