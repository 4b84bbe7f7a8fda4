// An error that no `try` catches ends the process, and nothing starts
// another one.

import type { Run } from './service.ts';

// #region unguarded
export const run: Run = async ({ serve }) => {
  await serve(() => {});
};
// #endregion
