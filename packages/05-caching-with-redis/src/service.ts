// Connects the parts of one instance, and takes them apart again.

import type { Express } from 'express';
import type { Pool } from 'pg';
import { createApp } from './app.ts';
import type { Cache, CreateCache } from './cache.ts';
import { CacheStats } from './cache-stats.ts';
import { Catalogue } from './catalogue.ts';
import type { Config, RungName } from './config.ts';
import { createCache as noCache } from './ladder/1-no-cache.ts';
import { createCache as cacheAside } from './ladder/2-cache-aside.ts';
import { createCache as singleFlight } from './ladder/3-single-flight.ts';
import { createCache as resilient } from './ladder/4-resilient.ts';
import { connectRedis } from './redis-client.ts';
import { createSessionStore, findSecret } from './session-store.ts';
import { createTwoLevelCache } from './two-level-cache.ts';

const factories: Record<RungName, CreateCache> = {
  '1-no-cache': noCache,
  '2-cache-aside': cacheAside,
  '3-single-flight': singleFlight,
  '4-resilient': resilient,
};

export interface Service {
  app: Express;
  /** Ends the connections to Redis; the pool is its owner's. */
  close(): Promise<void>;
}

/** @param createCache @default the configured rung's */
export async function createService(
  config: Config,
  pool: Pool,
  onError: (error: unknown) => void,
  createCache: CreateCache = factories[config.rung],
): Promise<Service> {
  const stats = new CacheStats();
  const cache = await createLayers(config, stats, createCache);
  const redis = await connectRedis(config.redisUrl);
  const app = createApp({
    catalogue: new Catalogue(pool),
    cache,
    stats,
    sessionStore: createSessionStore(config, redis),
    sessionSecret: await findSecret(config, redis),
    isRedisUp: async () => {
      const reply = await redis.ping().catch(() => 'down');
      return reply === 'PONG';
    },
    onError,
  });
  return {
    app,
    async close() {
      redis.disconnect();
      await cache.close();
    },
  };
}

async function createLayers(
  { memory, redisUrl, keyPrefix }: Config,
  stats: CacheStats,
  createCache: CreateCache,
): Promise<Cache> {
  const onError = stats.countRedisError;
  const options = { redisUrl, keyPrefix, onError };
  const cache = await createCache(options);
  return memory ? createTwoLevelCache(cache, options) : cache;
}
