// Stands for what is slow and shared: a database, another service.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Load } from './load-all.ts';

export interface ItemSource {
  load: Load;
  /** The most loads that were under way at once. */
  mostAtOnce: () => number;
}

/** @param delayMs How long one load takes. */
export function createItemSource(delayMs: number): ItemSource {
  let underWay = 0;
  let most = 0;
  return {
    async load(id) {
      underWay += 1;
      most = Math.max(most, underWay);
      await sleep(delayMs);
      underWay -= 1;
      return `item ${id}`;
    },
    mostAtOnce: () => most,
  };
}
