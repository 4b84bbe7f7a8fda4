// Your version. This grades it on each save:
//   npx -y pnpm@12 --filter 03-error-handling exercise --ladder process
// Make the behaviours hold, from the first to the last.

import type { Run } from '../src/ladder/process/service.ts';

export const run: Run = async () => {
  throw new Error('write run');
};
