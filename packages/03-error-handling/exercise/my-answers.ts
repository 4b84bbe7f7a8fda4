// Your version. This grades it on each save:
//   npx -y pnpm@12 --filter 03-error-handling exercise
// Make the behaviours hold, from the first to the last.

import type { CreateApp } from '../src/ladder/answers/shop.ts';

export const createApp: CreateApp = () => {
  throw new Error('write createApp');
};
