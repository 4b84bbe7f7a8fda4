// Of all processes, one loads: the one that holds a lease in Redis.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Cached, CreateCache, Read } from './cache.ts';
import { claimScript, leaseOf } from './lease.ts';
import { freshMs } from './lifetime.ts';
import { SingleFlight } from './single-flight.ts';

export const createCache: CreateCache = async (options) => {
  const { redisUrl, keyPrefix, onError = console.error } = options;
  const { leaseMs = 3000 } = options;
  const redis = new Redis(redisUrl, { keyPrefix });
  redis.on('error', onError);
  // By lease, not by key: an invalidation ends the lease, so a later
  // reader does not join a load that began before it.
  const flights = new SingleFlight();

  async function find<T>(read: Read<T>): Promise<Cached<T>> {
    const cached = await redis.get(read.key);
    if (cached !== null) {
      return { value: JSON.parse(cached) as T, status: 'HIT' };
    }
    // #region claim
    const token = randomUUID();
    const args = [read.key, leaseOf(read.key), token, leaseMs, ''];
    const holder = await redis.eval(claimScript, 2, ...args);
    if (typeof holder !== 'string') return find(read); // it changed
    return flights.run(holder, () =>
      holder === token ? lead(read) : follow(read, holder),
    );
    // #endregion
  }

  async function lead<T>({ key, load, options }: Read<T>) {
    try {
      const value = await load();
      const ttlMs = freshMs(value, options);
      await redis.set(key, JSON.stringify(value), 'PX', ttlMs);
      return { value, status: 'MISS' as const };
    } finally {
      await redis.del(leaseOf(key));
    }
  }

  async function follow<T>(read: Read<T>, holder: string) {
    const lease = leaseOf(read.key);
    while ((await redis.get(lease)) === holder) await sleep(10);
    return find(read);
  }

  return {
    getOrLoad: (key, load, options) => find({ key, load, options }),
    async invalidate(...keys) {
      await redis.del(...keys, ...keys.map(leaseOf));
    },
    async close() {
      redis.disconnect();
    },
  };
};
