// One rung, for one proof.

import type { LoadAll } from '../../src/ladder/load-all.ts';

export interface LoadAllFixture {
  loadAll: LoadAll;
}

/** @param rung Such as `src/ladder/1-all-at-once.ts`, as a URL. */
export async function openLoadAllFixture(rung: URL) {
  const module = (await import(rung.href)) as LoadAllFixture;
  return { loadAll: module.loadAll, close: async () => {} };
}
