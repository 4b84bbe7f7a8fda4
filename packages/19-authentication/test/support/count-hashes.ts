// Counts the hashes of passwords: each is a resource that
// node:async_hooks tells of.

import { createHook } from 'node:async_hooks';

export interface Hashes {
  /** All that were begun. */
  all: number;
  /** Those that the thread pool gave back to the event loop. */
  beside: number;
}

export async function countHashes(
  action: () => Promise<unknown>,
): Promise<Hashes> {
  const begun = new Set<number>();
  const counts = { all: 0, beside: 0 };
  const hook = createHook({
    init(id, type) {
      if (!/^(SCRYPT|PBKDF2)REQUEST$/.test(type)) return;
      begun.add(id);
      counts.all += 1;
    },
    before(id) {
      if (begun.has(id)) counts.beside += 1;
    },
  });
  hook.enable();
  try {
    await action();
  } finally {
    hook.disable();
  }
  return counts;
}
