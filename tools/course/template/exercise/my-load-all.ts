// Your version. `pnpm --filter 00-template exercise` runs the
// behaviours against it. Make them pass, from the first to the last.

import type { LoadAll } from '../src/ladder/load-all.ts';

export const loadAll: LoadAll = async () => {
  throw new Error('write loadAll');
};
