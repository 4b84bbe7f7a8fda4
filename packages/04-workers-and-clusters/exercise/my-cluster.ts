// Your version. `pnpm --filter 04-workers-and-clusters exercise --ladder
// cluster` runs the behaviours against it. Make them pass, from the
// first to the last. Start from any rung of `src/ladder/cluster/`.

import type { Serve } from '../src/ladder/cluster/serve.ts';

export const serve: Serve = async ({ workers }) => {
  throw new Error(`write serve, for ${workers} workers`);
};
