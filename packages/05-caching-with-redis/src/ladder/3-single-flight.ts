// Readers in one process share a load; null is a value, and lifetimes
// differ.

import { Redis } from 'ioredis';
import type { CreateCache, LoadOptions } from './cache.ts';
import { freshMs } from './lifetime.ts';
import { SingleFlight } from './single-flight.ts';

export const createCache: CreateCache = async (options) => {
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
      // #region read
      const cached = await redis.get(key);
      if (cached !== null) {
        return { value: JSON.parse(cached) as T, status: 'HIT' };
      }
      const value = await flights.run(key, async () => {
        const loaded = await load();
        const ttlMs = freshMs(loaded, options);
        await redis.set(key, JSON.stringify(loaded), 'PX', ttlMs);
        return loaded;
      });
      return { value, status: 'MISS' };
      // #endregion
    },
    async invalidate(...keys) {
      await redis.del(...keys);
    },
    async close() {
      redis.disconnect();
    },
  };
};
