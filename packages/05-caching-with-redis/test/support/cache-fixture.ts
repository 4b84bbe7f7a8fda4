// What each behaviour gets: instances of one rung that share only
// Redis, and a way to break the network between them and Redis.

import { randomUUID } from 'node:crypto';
import {
  deleteKeys,
  type FaultProxy,
  startFaultProxy,
} from '@under-load/services';
import { Redis } from 'ioredis';
import type {
  Cache,
  CacheOptions,
  CreateCache,
} from '../../src/ladder/cache.ts';
import { redisUrl } from './services.ts';

export interface CacheFixture {
  /** The module to test: a rung, or a student's version. */
  module: URL;
  cache: Cache;
  /** Like another process: it shares only Redis with the others. */
  addInstance: (options?: Partial<CacheOptions>) => Promise<Cache>;
  /** Between every instance and Redis. */
  proxy: FaultProxy;
  /** Another one, for an instance with its `redisUrl`. */
  addProxy: () => Promise<FaultProxy>;
  /** Straight to Redis, past the proxy. */
  redis: Redis;
  keyPrefix: string;
  close: () => Promise<void>;
}

/** Long, so that a busy machine is no outage. */
const commandTimeoutMs = 1_000;

const ladder = new URL('../../src/ladder/', import.meta.url);

export function openRung(name: string): Promise<CacheFixture> {
  return openCacheFixture(new URL(`${name}.ts`, ladder));
}

/** @param module A file that exports `createCache`. */
export async function openCacheFixture(
  module: URL,
): Promise<CacheFixture> {
  const { createCache } = (await import(module.href)) as {
    createCache: CreateCache;
  };
  const keyPrefix = `test-05:${randomUUID()}:`;
  const proxies: FaultProxy[] = [];
  async function addProxy() {
    const added = await startFaultProxy({ url: redisUrl });
    proxies.push(added);
    return added;
  }
  const proxy = await addProxy();
  const redis = new Redis(redisUrl);
  const instances: Promise<Cache>[] = [];

  async function addInstance(options: Partial<CacheOptions> = {}) {
    const onError = () => {};
    const base = { redisUrl: proxy.url, keyPrefix, onError };
    const all = { ...base, commandTimeoutMs, ...options };
    const instance = createCache(all);
    instances.push(instance);
    return instance;
  }

  return {
    module,
    cache: await addInstance(),
    addInstance,
    proxy,
    addProxy,
    redis,
    keyPrefix,
    async close() {
      for (const one of proxies) one.heal();
      await Promise.all(
        instances.map(async (opening) => (await opening).close()),
      );
      await Promise.all(proxies.map((one) => one.close()));
      await deleteKeys(redis, keyPrefix);
      redis.disconnect();
    },
  };
}
