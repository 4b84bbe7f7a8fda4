// Loops that share one iterator: whoever is done takes the next.

import { limit, type LoadAll } from '../load-all.ts';

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
