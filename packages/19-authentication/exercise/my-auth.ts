// Your version. This grades it on each save:
//   npx -y pnpm@12 --filter 19-authentication exercise
// Make the behaviours hold, from the first to the last.

import type { CreateAuth } from '../src/ladder/auth.ts';

export const createAuth: CreateAuth = () => {
  throw new Error('write createAuth');
};
