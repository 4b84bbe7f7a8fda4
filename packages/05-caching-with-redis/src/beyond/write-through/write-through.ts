// The first read after a write is a hit, for 55 lines: one call writes
// the database and the cache. Two writers may reach the cache in the
// other order than the database: the newer version wins.

import type { Redis } from 'ioredis';

/** What the database says it now holds. */
export interface Saved<T> {
  value: T;
  /** Grows with every write of the same row. */
  version: number;
}

export interface WriteThrough {
  write<T>(key: string, save: () => Promise<Saved<T>>): Promise<T>;
  read<T>(key: string): Promise<T | undefined>;
}

/** KEYS hash. ARGV version, text, time to keep it in ms. */
const storeIfNewer = `
  local known = tonumber(redis.call('HGET', KEYS[1], 'version'))
  if known and known >= tonumber(ARGV[1]) then
    return 0
  end
  redis.call('HSET', KEYS[1], 'version', ARGV[1], 'text', ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
  return 1
`;

/** @param ttlSeconds How long a written value stays. */
export function createWriteThrough(
  redis: Redis,
  ttlSeconds: number,
): WriteThrough {
  return {
    async write(key, save) {
      const { value, version } = await save();
      const text = JSON.stringify(value);
      const args = [version, text, ttlSeconds * 1000];
      try {
        await redis.eval(storeIfNewer, 1, key, ...args);
      } catch {
        // The row is saved. An entry that may be old must not outlive
        // the outage, so its TTL is the bound: keep that short.
      }
      return value;
    },
    async read<T>(key: string) {
      const text = await redis.hget(key, 'text');
      return text === null ? undefined : (JSON.parse(text) as T);
    },
  };
}
