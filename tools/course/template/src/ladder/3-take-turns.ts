// Four loops share one iterator. A loop that is done takes the next
// item, so a slow load holds up only its own loop.

import { limit, type LoadAll } from './load-all.ts';

// #region turns
export const loadAll: LoadAll = async (ids, load) => {
  const items: string[] = [];
  const rest = ids.entries();
  let hasFailed = false;

  async function takeTurns(): Promise<void> {
    for (const [place, id] of rest) {
      if (hasFailed) return;
      try {
        items[place] = await load(id);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  }

  await Promise.all(Array.from({ length: limit }, takeTurns));
  return items;
};
// #endregion
