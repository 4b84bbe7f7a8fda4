// Loads four items, waits for all four, then loads the next four.

import { limit, type LoadAll } from './load-all.ts';

// #region batches
export const loadAll: LoadAll = async (ids, load) => {
  const items: string[] = [];
  for (let first = 0; first < ids.length; first += limit) {
    const batch = ids.slice(first, first + limit);
    items.push(...(await Promise.all(batch.map(load))));
  }
  return items;
};
// #endregion
