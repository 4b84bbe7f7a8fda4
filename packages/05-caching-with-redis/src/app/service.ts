// Connects the parts of one instance, and takes them apart again.

import type { Express } from 'express';
import type { Redis } from 'ioredis';
import type { Pool } from 'pg';
import {
  createSessionStore,
  secretFinder,
} from '../beyond/sessions/session-store.ts';
import { createTwoLevelCache } from '../beyond/two-level/two-level-cache.ts';
import type { CacheOptions, CreateCache } from '../ladder/cache.ts';
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
  const options = cacheOptions(config, stats);
  const redis = await connectRedis({ ...options, keyPrefix: '' });
  const shared = await createCache(options);
  const cache = config.memory
    ? await createTwoLevelCache(shared, options)
    : shared;
  const app = createApp({
    catalogue: new Catalogue(pool),
    cache,
    stats,
    sessionStore: createSessionStore(config, redis),
    findSecret: secretFinder(config, redis),
    isRedisUp: () => isUp(redis),
    onError,
  });

  async function close() {
    redis.disconnect();
    await cache.close();
  }

  return { app, close };
}

function cacheOptions(
  { redisUrl, keyPrefix, commandTimeoutMs }: Config,
  { countRedisError: onError }: CacheStats,
): CacheOptions {
  return { redisUrl, keyPrefix, commandTimeoutMs, onError };
}

async function isUp(redis: Redis): Promise<boolean> {
  const reply = await redis.ping().catch(() => 'down');
  return reply === 'PONG';
}
