// The library behind our interface, over Redis alone as the rungs are.

import { BentoCache, bentostore } from 'bentocache';
import { redisDriver } from 'bentocache/drivers/redis';
import {
  type Cache,
  type CacheOptions,
  loadDefaults,
} from '../../src/cache.ts';
import { connectRedis } from '../../src/redis-client.ts';

export async function createCache(
  options: CacheOptions,
): Promise<Cache> {
  const connection = await connectRedis(options.redisUrl, options);
  const driver = redisDriver({ connection });
  const store = bentostore().useL2Layer(driver);
  const bento = new BentoCache({
    default: 'redis',
    prefix: options.keyPrefix,
    stores: { redis: store },
  });

  return {
    async getOrLoad(key, load, loadOptions) {
      const plan = { ...loadDefaults, ...loadOptions };
      let loaded = false;
      const value = await bento.getOrSet({
        key,
        ttl: plan.ttlSeconds * 1000,
        grace: plan.staleSeconds * 1000,
        factory: () => {
          loaded = true;
          return load();
        },
      });
      return { value, status: loaded ? 'MISS' : 'HIT' };
    },
    async invalidate(...keys) {
      await bento.deleteMany({ keys });
    },
    close: () => bento.disconnectAll(),
  };
}
