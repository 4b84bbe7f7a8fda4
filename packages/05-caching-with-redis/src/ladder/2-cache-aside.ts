// Cache-aside, line by line as tutorials publish it.

import { Redis } from 'ioredis';
import type { CreateCache, LoadOptions } from './cache.ts';

export const createCache: CreateCache = async (options) => {
  const { redisUrl, keyPrefix, onError = console.error } = options;
  const redis = new Redis(redisUrl, { keyPrefix });
  redis.on('error', onError);

  return {
    async getOrLoad<T>(
      key: string,
      load: () => Promise<T>,
      options: LoadOptions = {},
    ) {
      const { ttlSeconds = 300 } = options;
      // #region read
      const cached = await redis.get(key);
      if (cached) {
        return { value: JSON.parse(cached) as T, status: 'HIT' };
      }
      const value = await load();
      if (value) {
        await redis.setex(key, ttlSeconds, JSON.stringify(value));
      }
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
