// The library behind our interface, over Redis alone as the rungs are.

import { BentoCache, bentostore } from 'bentocache';
import { redisDriver } from 'bentocache/drivers/redis';
import type { CreateCache } from '../../src/ladder/cache.ts';
import { connectRedis } from '../../src/ladder/redis-client.ts';

export const createCache: CreateCache = async (options) => {
  const plain = { ...options, keyPrefix: '' };
  const connection = await connectRedis(plain);
  const driver = redisDriver({ connection });
  const store = bentostore().useL2Layer(driver);
  const bento = new BentoCache({
    default: 'redis',
    prefix: options.keyPrefix,
    stores: { redis: store },
  });

  return {
    async getOrLoad(key, load, loadOptions = {}) {
      const { ttlSeconds = 300, staleSeconds = 60 } = loadOptions;
      let loaded = false;
      const value = await bento.getOrSet({
        key,
        ttl: ttlSeconds * 1000,
        grace: staleSeconds * 1000,
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
};
