// Your version. `pnpm --filter 03-error-handling exercise` runs the
// behaviours against it. Make them pass, from the first to the last.

import type { CreateApp } from '../src/ladder/answers/shop.ts';

export const createApp: CreateApp = () => {
  throw new Error('write createApp');
};
