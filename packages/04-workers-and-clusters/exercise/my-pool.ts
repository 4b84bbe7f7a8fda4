// Your version. This grades it on each save:
//   npx -y pnpm@12 --filter 04-workers-and-clusters exercise
// Make the behaviours hold, from the first to the last. Start from any
// rung of `src/ladder/pool/`.

import type { CreatePool } from '../src/ladder/pool/pool.ts';

export const createPool: CreatePool = (_options) => ({
  run(name) {
    return Promise.reject(new Error(`write run: ${name}`));
  },
  stats() {
    throw new Error('write stats');
  },
  // Do not throw here: every test closes its pool.
  async close() {},
});
