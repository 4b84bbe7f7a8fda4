// Rungs and libraries, as one function: may this client do one more?

import { deleteKeys } from '@under-load/services';
import { Redis } from 'ioredis';
import { RedisStore } from 'rate-limit-redis';
import {
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { CreateLimiter } from '../../src/ladder/limiter.ts';

export const flexible = 'rate-limiter-flexible';
export const store = 'rate-limit-redis';
export const bare = 'INCR';

export interface VariantSettings {
  variant: string;
  limit: number;
  windowMs: number;
}

export interface OpenVariant {
  take: (key: string) => Promise<boolean>;
  close: () => Promise<void>;
}

const redisUrl = process.env['REDIS_URL'] ?? '';
/** Of all keys that a run leaves. */
const prefix = 'lesson-18:lab:';

export async function openVariant(
  settings: VariantSettings,
): Promise<OpenVariant> {
  const { variant } = settings;
  if (variant === flexible) return openFlexible(settings);
  if (variant === store) return openStore(settings);
  if (variant === bare) return openBare();
  const { createLimiter } = (await import(
    `../../src/ladder/${variant}.ts`
  )) as { createLimiter: CreateLimiter };
  // A busy machine is no outage.
  const options = { ...settings, redisUrl, prefix, timeoutMs: 10_000 };
  const limiter = await createLimiter(options);
  return {
    take: async (key) => (await limiter.take(key)).allowed,
    close: () => limiter.close(),
  };
}

/** Deletes all that runs have left. */
export async function forget(): Promise<void> {
  const redis = new Redis(redisUrl);
  await deleteKeys(redis, prefix);
  redis.disconnect();
}

function openFlexible({ limit, windowMs }: VariantSettings) {
  const redis = new Redis(redisUrl);
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: `${prefix}flexible`,
    points: limit,
    duration: windowMs / 1000,
  });
  const take = (key: string) =>
    limiter.consume(key).then(
      () => true,
      (reason: unknown) => {
        if (reason instanceof RateLimiterRes) return false;
        throw reason;
      },
    );
  return { take, close: async () => redis.disconnect() };
}

async function openStore({ limit, windowMs }: VariantSettings) {
  const redis = new Redis(redisUrl);
  const counts = new RedisStore({
    prefix: `${prefix}store:`,
    sendCommand: (command: string, ...args: string[]) =>
      redis.call(command, ...args) as Promise<number>,
  });
  void counts.init({ windowMs } as Parameters<typeof counts.init>[0]);
  const take = async (key: string) =>
    (await counts.increment(key)).totalHits <= limit;
  return { take, close: async () => redis.disconnect() };
}

function openBare() {
  const redis = new Redis(redisUrl);
  const take = async (key: string) =>
    (await redis.incr(`${prefix}bare:${key}`)) > 0;
  return { take, close: async () => redis.disconnect() };
}
