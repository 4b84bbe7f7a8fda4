// Updates go on, too: a lost invalidation is remembered and sent again.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cache, Cached, CacheOptions, Read } from './cache.ts';
import { decode, encode } from './entry.ts';
import { claimScript, leaseOf } from './lease.ts';
import { keepScript, storeScript } from './lease-holder.ts';
import { ask, connectRedis, RedisDownError } from './redis-client.ts';
import { SingleFlight } from './single-flight.ts';

/** @param connect Another way to reach Redis. */
export const createCache = async (
  options: CacheOptions,
  connect = connectRedis,
): Promise<Cache> => {
  const { leaseMs = 3000, onError = console.error } = options;
  const redis = await connect(options);
  /** Keys whose old value may still be in Redis. */
  const pending = new Set<string>();
  const retry = () => pending.forEach((key) => void forget(key));
  const timer = setInterval(retry, 200).unref();
  // By lease, not by key: an invalidation ends the lease, so a later
  // reader does not join a load that began before it.
  const flights = new SingleFlight();
  let bypasses = new SingleFlight();

  async function find<T>(read: Read<T>): Promise<Cached<T>> {
    const [text] = await ask(redis.mget(read.key));
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
    const holder = await ask(redis.eval(claimScript, 2, ...args));
    if (typeof holder !== 'string') return find(read); // it changed
    return flights.run(holder, () =>
      holder === token ? lead(read, token) : follow(read, holder),
    );
  }

  async function lead<T>(read: Read<T>, token: string) {
    const { key, load, options } = read;
    const lease = leaseOf(key);
    const keep = (ms: number) =>
      redis.eval(keepScript, 1, lease, token, ms).catch(onError);
    const until = Date.now() + 10 * leaseMs; // it may hang
    const renew = () => void (Date.now() < until && keep(leaseMs));
    const timer = setInterval(renew, leaseMs / 2);
    try {
      const value = await load();
      const { text, keepMs, freshUntil } = encode(value, options);
      const args = [key, lease, token, text, keepMs];
      await redis.eval(storeScript, 2, ...args).catch(onError);
      return { value, status: 'MISS' as const, freshUntil };
    } finally {
      clearInterval(timer);
      await keep(0); // if it was not stored
    }
  }

  async function follow<T>(read: Read<T>, holder: string) {
    const lease = leaseOf(read.key);
    while ((await ask(redis.get(lease))) === holder) await sleep(10);
    return find(read);
  }

  // #region forget
  async function forget(key: string): Promise<void> {
    pending.add(key);
    try {
      await redis.del(key, leaseOf(key));
      pending.delete(key);
    } catch (error) {
      pending.add(key); // an earlier attempt may have removed it
      onError(error);
    }
  }
  // #endregion

  return {
    async getOrLoad(key, load, options) {
      try {
        const read = { key, load, options };
        if (!pending.has(key)) return await find(read);
      } catch (error) {
        if (!(error instanceof RedisDownError)) throw error;
        onError(error);
      }
      const value = await bypasses.run(key, load);
      return { value, status: 'BYPASS' };
    },
    async invalidate(...keys) {
      bypasses = new SingleFlight(); // later readers load again
      await Promise.all(keys.map(forget));
    },
    async close() {
      clearInterval(timer);
      redis.disconnect();
    },
  };
};
