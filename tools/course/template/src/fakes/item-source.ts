// Stands for a slow service that many clients share: a database, or
// the API of another company.

import { setTimeout as sleep } from 'node:timers/promises';

export interface ItemSource {
  load: (id: number) => Promise<string>;
  /** The most loads that were in flight at once. */
  mostAtOnce: () => number;
}

/** @param delayMs How long one load takes. */
export function createItemSource(delayMs: number): ItemSource {
  let inFlight = 0;
  let most = 0;
  return {
    async load(id) {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await sleep(delayMs);
      inFlight -= 1;
      return `item ${id}`;
    },
    mostAtOnce: () => most,
  };
}
