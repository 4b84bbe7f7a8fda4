// Waits until a test file has closed its timers and sockets: one that
// stays open could fail while the next file runs.

import { setTimeout as sleep } from 'node:timers/promises';

const before = countResources();

/** Resolves to false when something is left after `patienceMs`. */
export async function settle(patienceMs = 300): Promise<boolean> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < patienceMs) {
    if (countResources() <= before) return true;
    await sleep(5);
  }
  return countResources() <= before;
}

function countResources(): number {
  return process.getActiveResourcesInfo().length;
}
