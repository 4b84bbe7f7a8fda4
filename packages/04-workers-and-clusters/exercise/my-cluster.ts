// Your version. This grades it on each save:
//   npx -y pnpm@12 --filter 04-workers-and-clusters exercise --ladder cluster
// Make the behaviours hold, from the first to the last. Start from any
// rung of `src/ladder/cluster/`.

import type { Serve } from '../src/ladder/cluster/serve.ts';

export const serve: Serve = async ({ workers }) => {
  throw new Error(`write serve, for ${workers} workers`);
};
