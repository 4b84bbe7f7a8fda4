// Misses of one key share a load; TTLs spread; null is a value too.

import { Redis } from 'ioredis';
import {
  type Cache,
  type CacheOptions,
  type LoadOptions,
  loadDefaults,
} from '../cache.ts';
import { jitter } from '../jitter.ts';
import { SingleFlight } from '../single-flight.ts';

export async function createCache(
  options: CacheOptions,
): Promise<Cache> {
  const { redisUrl, keyPrefix, onError = console.error } = options;
  const redis = new Redis(redisUrl, { keyPrefix });
  redis.on('error', onError);
  const flights = new SingleFlight();

  return {
    async getOrLoad<T>(
      key: string,
      load: () => Promise<T>,
      options?: LoadOptions,
    ) {
      const cached = await redis.get(key);
      if (cached !== null) {
        return { value: JSON.parse(cached) as T, status: 'HIT' };
      }
      const value = await flights.run(key, async () => {
        const loaded = await load();
        const json = JSON.stringify(loaded);
        await redis.set(key, json, 'PX', ttlMs(loaded, options));
        return loaded;
      });
      return { value, status: 'MISS' };
    },
    async invalidate(...keys) {
      await redis.del(...keys);
    },
    async close() {
      redis.disconnect();
    },
  };
}

function ttlMs(value: unknown, options?: LoadOptions): number {
  const plan = { ...loadDefaults, ...options };
  const seconds =
    value === null ? plan.nullTtlSeconds : plan.ttlSeconds;
  return jitter(seconds * 1000);
}
