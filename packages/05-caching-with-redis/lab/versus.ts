// What a warm hit costs.

import { randomUUID } from 'node:crypto';
import { type Clause, defineExperiment } from '@under-load/lab';
import { deleteKeys } from '@under-load/services';
import { Redis } from 'ioredis';
import { createCache as createCoalesced } from '../src/beyond/coalesced-reads/coalesced-reads.ts';
import { createCache as createTopRung } from '../src/ladder/8-remembered.ts';
import type { CreateCache } from '../src/ladder/cache.ts';
import { createCache as createBento } from './support/bentocache.ts';
import { library } from './support/instances.ts';
import {
  measureSideBySide,
  type ReadKey,
  warmUp,
} from './support/side-by-side.ts';

const bare = 'GET + JSON.parse';
const caches: Record<string, CreateCache> = {
  '8-remembered': createTopRung,
  'coalesced-reads': createCoalesced,
  [library]: createBento,
};
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
    'What does a warm hit cost beside a bare GET and JSON.parse?',
  unit: 'x bare, 64 in flight',
  better: 'higher',
  alsoBetter: { '1 in flight': 'higher' },
  claim:
    'coalesced reads keep 0.95x of bare ioredis at 64 in flight, the top rung 0.6x, and both 0.75x at 1',
  // The first is measured beside itself: its distance from 1 is noise.
  variants: [bare, ...Object.keys(caches)],
  runs: { full: 5, quick: 1 },
  async measure({ variant, quick }) {
    const redis = new Redis(process.env['REDIS_URL'] ?? '');
    const keyPrefix = `lab-05:${randomUUID()}:`;
    const reader = await open(variant, redis, keyPrefix);
    const beside = readBare(redis, `${keyPrefix}bare:`);
    try {
      await warmUp(reader.read);
      await warmUp(beside);
      const measure = (inFlight: number) =>
        measureSideBySide(
          reader.read,
          beside,
          inFlight,
          quick ? 40 : 150,
        );
      const many = await measure(64);
      const one = await measure(1);
      const also = {
        '1 in flight': one.ratio,
        'hits/s': many.perSecond,
      };
      return { value: many.ratio, also };
    } finally {
      await reader.close();
      await deleteKeys(redis, keyPrefix);
      redis.disconnect();
    }
  },
  holds: [
    ...keeps('coalesced-reads', 0.95),
    ...keeps('8-remembered', 0.6),
  ],
});

/** So much of bare ioredis at 64 in flight, and 0.75 of it at 1. */
function keeps(name: string, atLeast: number): Clause[] {
  return [
    {
      says: `${name} beside bare ioredis, 64 in flight`,
      figure: (variants) => variants[name]?.median,
      atLeast,
    },
    {
      says: `${name} beside bare ioredis, 1 in flight`,
      figure: (variants) =>
        variants[name]?.also?.['1 in flight']?.median,
      atLeast: 0.75,
    },
  ];
}

async function open(variant: string, redis: Redis, keyPrefix: string) {
  const create = caches[variant];
  if (!create) {
    return { read: readBare(redis, keyPrefix), close: async () => {} };
  }
  const redisUrl = process.env['REDIS_URL'] ?? '';
  const cache = await create({ redisUrl, keyPrefix });
  const load = async () => product;
  return {
    read: async (key: string) =>
      (await cache.getOrLoad(key, load)).value,
    close: () => cache.close(),
  };
}

/** Cache-aside with nothing around it: a miss stores the product. */
function readBare(redis: Redis, prefix: string): ReadKey {
  return async (key) => {
    const text = await redis.get(prefix + key);
    if (text !== null) return JSON.parse(text) as unknown;
    return redis.set(prefix + key, JSON.stringify(product));
  };
}
