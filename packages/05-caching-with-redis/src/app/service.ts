// Connects the parts of one instance, and takes them apart again.

import type { Express } from 'express';
import type { Pool } from 'pg';
import {
  createSessionStore,
  findSecret,
} from '../beyond/sessions/session-store.ts';
import { createTwoLevelCache } from '../beyond/two-level/two-level-cache.ts';
import type { Cache, CreateCache } from '../ladder/cache.ts';
import { connectRedis } from '../ladder/redis-client.ts';
import { createApp } from './app.ts';
import { CacheStats } from './cache-stats.ts';
import { Catalogue } from './catalogue.ts';
import type { Config } from './config.ts';

export interface Service {
  app: Express;
  /** Closes the connections to Redis; the pool stays open. */
  close(): Promise<void>;
}

/** @param createCache Such as a rung's. */
export async function createService(
  config: Config,
  pool: Pool,
  createCache: CreateCache,
  onError: (error: unknown) => void,
): Promise<Service> {
  const stats = new CacheStats();
  const cache = await createLayers(config, createCache, stats);
  const redis = await connectRedis({
    redisUrl: config.redisUrl,
    keyPrefix: '',
    onError: stats.countRedisError,
  });
  const app = createApp({
    catalogue: new Catalogue(pool),
    cache,
    stats,
    sessionStore: createSessionStore(config, redis),
    sessionSecret: await findSecret(config, redis),
    isRedisUp: async () =>
      (await redis.ping().catch(() => 'down')) === 'PONG',
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
  { redisUrl, keyPrefix, memory }: Config,
  createCache: CreateCache,
  { countRedisError: onError }: CacheStats,
): Promise<Cache> {
  const options = { redisUrl, keyPrefix, onError };
  const shared = await createCache(options);
  return memory ? createTwoLevelCache(shared, options) : shared;
}
