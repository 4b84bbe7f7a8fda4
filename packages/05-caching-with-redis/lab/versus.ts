// What all that safety costs a warm hit.

import { randomUUID } from 'node:crypto';
import { defineExperiment, type Variants } from '@under-load/lab';
import { Redis } from 'ioredis';
import type { CreateCache } from '../src/cache.ts';
import { createCache } from '../src/ladder/4-resilient.ts';
import { deleteKeys } from '../test/support/delete-keys.ts';
import { createCache as createBento } from './support/bentocache.ts';
import { library } from './support/instances.ts';
import { readsPerSecond } from './support/reads-per-second.ts';

const bare = 'GET + JSON.parse';
const keys = Array.from({ length: 200 }, (_, i) => `product:${i}`);
const product = {
  id: 42,
  name: 'Quiet Lamp 42',
  category: 'category-3',
  version: 1,
  priceCents: 3020,
  reviews: 214,
  rating: 2.96,
  rankInCategory: 124,
};

export default defineExperiment({
  name: 'versus',
  question:
    'How many warm hits a second, beside bare ioredis and a library?',
  unit: 'hits/s, 64 in flight',
  better: 'higher',
  claim:
    'the top rung keeps 0.95x of bare ioredis at 64 in flight, and 0.8x at 1',
  variants: [bare, '4-resilient', library],
  runs: { full: 7, quick: 3 },
  async measure({ variant, quick }) {
    const redis = new Redis(process.env['REDIS_URL'] ?? '');
    const keyPrefix = `lab-05:${randomUUID()}:`;
    const reader = await openers[variant]?.(redis, keyPrefix);
    if (!reader) throw new Error(`no such variant: ${variant}`);
    try {
      const runMs = quick ? 300 : 1500;
      for (const key of keys) await reader.read(key);
      await readsPerSecond(reader.read, keys, 64, runMs);
      const value = await readsPerSecond(reader.read, keys, 64, runMs);
      const one = await readsPerSecond(reader.read, keys, 1, runMs);
      return { value, also: { '1 in flight': one } };
    } finally {
      await reader.close();
      await deleteKeys(redis, keyPrefix);
      redis.disconnect();
    }
  },
  holds: (variants) =>
    ratio(variants, (result) => result.median) >= 0.95 &&
    ratio(variants, ({ also }) => also?.['1 in flight']?.median) >= 0.8,
});

function ratio(
  variants: Variants,
  pick: (result: Variants[string]) => number | undefined,
): number {
  const of = (name: string) => {
    const result = variants[name];
    return (result && pick(result)) ?? Number.NaN;
  };
  return of('4-resilient') / of(bare);
}

type Open = (
  redis: Redis,
  keyPrefix: string,
) => Promise<{
  read: (key: string) => Promise<unknown>;
  close: () => Promise<void>;
}>;

const openers: Record<string, Open> = {
  async [bare](redis, keyPrefix) {
    const text = JSON.stringify(product);
    for (const key of keys) await redis.set(keyPrefix + key, text);
    return {
      read: async (key) =>
        JSON.parse((await redis.get(keyPrefix + key)) ?? '') as unknown,
      close: async () => {},
    };
  },
  '4-resilient': openCache(createCache),
  [library]: openCache(createBento),
};

function openCache(create: CreateCache): Open {
  return async (_redis, keyPrefix) => {
    const redisUrl = process.env['REDIS_URL'] ?? '';
    const cache = await create({ redisUrl, keyPrefix });
    return {
      async read(key) {
        const { value } = await cache.getOrLoad(
          key,
          async () => product,
        );
        return value;
      },
      close: () => cache.close(),
    };
  };
}
