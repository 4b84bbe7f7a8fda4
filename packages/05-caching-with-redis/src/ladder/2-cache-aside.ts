// Cache-aside, line by line as tutorials publish it.

import { Redis } from 'ioredis';
import {
  type Cache,
  type CacheOptions,
  type LoadOptions,
  loadDefaults,
} from '../cache.ts';

export async function createCache(
  options: CacheOptions,
): Promise<Cache> {
  const { redisUrl, keyPrefix, onError = console.error } = options;
  const redis = new Redis(redisUrl, { keyPrefix });
  redis.on('error', onError);

  return {
    async getOrLoad<T>(
      key: string,
      load: () => Promise<T>,
      options?: LoadOptions,
    ) {
      const { ttlSeconds } = { ...loadDefaults, ...options };
      const cached = await redis.get(key);
      if (cached) {
        return { value: JSON.parse(cached) as T, status: 'HIT' };
      }
      const value = await load();
      if (value) {
        await redis.setex(key, ttlSeconds, JSON.stringify(value));
      }
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
