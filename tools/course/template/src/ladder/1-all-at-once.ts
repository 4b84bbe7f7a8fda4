// Starts every load at once. The source gets all of them together,
// and when one fails the others go on.

import type { LoadAll } from './load-all.ts';

// #region all-at-once
export const loadAll: LoadAll = (ids, load) =>
  Promise.all(ids.map((id) => load(id)));
// #endregion
