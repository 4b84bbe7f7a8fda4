// Reads go on without Redis, and wait no longer than a deadline.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Cached, CreateCache, Read } from './cache.ts';
import { decode, encode } from './entry.ts';
import { claimScript, leaseOf } from './lease.ts';
import { keepScript, storeScript } from './lease-holder.ts';
import { ask, connectRedis, RedisDownError } from './redis-client.ts';
import { SingleFlight } from './single-flight.ts';

export const createCache: CreateCache = async (options) => {
  const { redisUrl, keyPrefix, onError = console.error } = options;
  const { leaseMs = 3000 } = options;
  // Invalidations may wait: a lost one would leave an old value.
  const redis = new Redis(redisUrl, { keyPrefix });
  redis.on('error', onError);
  const reader = await connectRedis(options);
  // By lease, not by key: an invalidation ends the lease, so a later
  // reader does not join a load that began before it.
  const flights = new SingleFlight();

  async function find<T>(read: Read<T>): Promise<Cached<T>> {
    const [text] = await ask(reader.mget(read.key));
    const entry = decode<T>(text ?? '');
    if (!entry) return loadOnce(read, text ? '*' : '');
    const { freshUntil } = entry;
    if (freshUntil > Date.now()) return { ...entry, status: 'HIT' };
    const refresh = () => loadOnce(read, text ?? '').catch(onError);
    void flights.run(`refresh ${read.key}`, refresh);
    return { ...entry, status: 'STALE' };
  }

  async function loadOnce<T>(read: Read<T>, found: string) {
    const token = randomUUID();
    const args = [read.key, leaseOf(read.key), token, leaseMs, found];
    const holder = await ask(reader.eval(claimScript, 2, ...args));
    if (typeof holder !== 'string') return find(read); // it changed
    return flights.run(holder, () =>
      holder === token ? lead(read, token) : follow(read, holder),
    );
  }

  async function lead<T>(read: Read<T>, token: string) {
    const { key, load, options } = read;
    const lease = leaseOf(key);
    try {
      const value = await load();
      const { text, keepMs, freshUntil } = encode(value, options);
      const args = [key, lease, token, text, keepMs];
      await reader.eval(storeScript, 2, ...args).catch(onError);
      return { value, status: 'MISS' as const, freshUntil };
    } catch (error) {
      await reader.eval(keepScript, 1, lease, token).catch(onError);
      throw error;
    }
  }

  async function follow<T>(read: Read<T>, holder: string) {
    const lease = leaseOf(read.key);
    while ((await ask(reader.get(lease))) === holder) await sleep(10);
    return find(read);
  }

  return {
    // #region fail-open
    async getOrLoad(key, load, options) {
      try {
        return await find({ key, load, options });
      } catch (error) {
        if (!(error instanceof RedisDownError)) throw error;
        onError(error);
      }
      const value = await flights.run(`bypass ${key}`, load);
      return { value, status: 'BYPASS' };
    },
    // #endregion
    async invalidate(...keys) {
      await redis.del(...keys, ...keys.map(leaseOf));
    },
    async close() {
      reader.disconnect();
      redis.disconnect();
    },
  };
};
