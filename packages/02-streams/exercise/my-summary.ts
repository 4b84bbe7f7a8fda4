// Your version. This grades it on each save:
//   npx -y pnpm@12 --filter 02-streams exercise
// Make the behaviours hold, from the first to the last. Start from any
// rung of `src/ladder/summary/`, or from its interface in `summary.ts`.

import type { Summarise } from '../src/ladder/summary/summary.ts';

export const summarise: Summarise = async (source) => {
  source.destroy();
  throw new Error('write summarise');
};
