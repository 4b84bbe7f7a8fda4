// A listener logs each error that no `try` catches. The process goes
// on, whatever its state is.

import type { Run } from './service.ts';

// #region carry-on
export const run: Run = async ({ serve, log }) => {
  process.on('uncaughtException', log);
  await serve(() => {});
};
// #endregion
