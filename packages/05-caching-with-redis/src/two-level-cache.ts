// A small cache in memory before the shared one. Processes tell one
// another what to forget; one that may have missed it forgets all.

import { LRUCache } from 'lru-cache';
import type { Cache, CacheOptions, LoadOptions } from './cache.ts';
import { joinInvalidationBus } from './invalidation-bus.ts';

export interface TwoLevelOptions extends CacheOptions {
  /** Most entries in memory. @default 1000 */
  maxEntries?: number;
  /** Longest that a lost message can do harm. @default 5 */
  memorySeconds?: number;
}

/** `shared` with memory before it; closes `shared` with itself. */
export async function createTwoLevelCache(
  shared: Cache,
  options: TwoLevelOptions,
): Promise<Cache> {
  const { maxEntries = 1000, memorySeconds = 5 } = options;
  const memory = new LRUCache<string, { value: unknown }>({
    max: maxEntries,
    ttl: memorySeconds * 1000,
  });
  let epoch = 0;
  const forget = (keys: string[] | 'all') => {
    epoch += 1;
    if (keys === 'all') memory.clear();
    else for (const key of keys) memory.delete(key);
  };
  const bus = await joinInvalidationBus(options, forget);

  async function getThrough<T>(
    key: string,
    load: () => Promise<T>,
    loadOptions?: LoadOptions,
  ) {
    const before = epoch;
    const cached = await shared.getOrLoad(key, load, loadOptions);
    // Whatever was forgotten meanwhile may have been this key.
    const current = epoch === before && bus.connected();
    const known = cached.status === 'HIT' || cached.status === 'MISS';
    if (current && known) memory.set(key, { value: cached.value });
    return cached;
  }

  return {
    async getOrLoad<T>(
      key: string,
      load: () => Promise<T>,
      loadOptions?: LoadOptions,
    ) {
      const known = memory.get(key);
      if (!known) return getThrough(key, load, loadOptions);
      const value = known.value as T;
      return { value, status: 'HIT', layer: 'memory' };
    },
    async invalidate(...keys) {
      await shared.invalidate(...keys);
      forget(keys);
      await bus.tell(keys);
    },
    async close() {
      bus.close();
      await shared.close();
    },
  };
}
