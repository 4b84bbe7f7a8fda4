// Your version. `pnpm --filter 03-error-handling exercise --ladder process`
// runs the behaviours against it. Make them pass, from the first to
// the last.

import type { Run } from '../src/ladder/process/service.ts';

export const run: Run = async () => {
  throw new Error('write run');
};
