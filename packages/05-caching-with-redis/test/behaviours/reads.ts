// What a cache is for: reads that do not reach the database.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { type Behaviour, fairChance, patiently } from '@under-load/lab';
import type { CacheFixture } from '../support/cache-fixture.ts';
import { Source } from '../support/source.ts';

/** What no rung has stored. */
const foreign = {
  garbage: 'garbage{',
  'a newer format': '[99999999999999,{"id":8},"v2"]',
  'a time as text': '["99999999999999",8]',
  'no text': Buffer.from([0xff, 0xfe, 0x80]),
  nothing: '',
};

export const reads: Behaviour<CacheFixture>[] = [
  {
    name: 'a second read does not reach the database',
    async prove({ cache }) {
      const source = new Source({ name: 'Lamp' });

      await cache.getOrLoad('lamp', source.load);
      const { value } = await cache.getOrLoad('lamp', source.load);

      deepEqual(value, { name: 'Lamp' });
      equal(source.loads, 1, `two reads took ${source.loads} loads`);
    },
  },
  {
    name: 'a null or falsy value is a hit',
    async prove({ cache }) {
      for (const falsy of [null, 0, '', false]) {
        const source = new Source(falsy);
        const key = `falsy ${String(falsy)}`;

        await cache.getOrLoad(key, source.load);
        const { value } = await cache.getOrLoad(key, source.load);

        equal(value, falsy);
        equal(source.loads, 1, `${falsy} took ${source.loads} loads`);
      }
    },
  },
  {
    name: '1,000 concurrent misses load once in a process',
    async prove({ cache }) {
      const source = new Source('value').hold();

      const all = Array.from({ length: 1000 }, () =>
        cache.getOrLoad('key', source.load),
      );
      await source.began(1);
      await fairChance(source.reached(2));
      source.release();

      const values = (await Promise.all(all)).map(({ value }) => value);
      deepEqual([...new Set(values)], ['value']);
      equal(
        source.loads,
        1,
        `1,000 readers took ${source.loads} loads`,
      );
    },
  },
  {
    name: 'two processes that miss together load once',
    async prove({ cache, addInstance }) {
      const other = await addInstance();
      const source = new Source('value').hold();

      const all = [cache, other].map((instance) =>
        instance.getOrLoad('key', source.load),
      );
      await source.began(1);
      await fairChance(source.reached(2));
      source.release();

      const values = (await Promise.all(all)).map(({ value }) => value);
      deepEqual(values, ['value', 'value']);
      equal(
        source.loads,
        1,
        `two processes took ${source.loads} loads`,
      );
    },
  },
  {
    name: 'keys stored together do not expire together',
    async prove({ cache, redis, keyPrefix }) {
      const ttlSeconds = 100;
      const keys = Array.from({ length: 50 }, (_, i) => `key ${i}`);

      for (const key of keys) {
        await cache.getOrLoad(key, async () => 1, { ttlSeconds });
      }

      const lifetimes = await Promise.all(
        keys.map((key) => redis.pttl(keyPrefix + key)),
      );
      ok(
        lifetimes.every((ms) => ms > 0),
        'nothing was stored',
      );
      const spread = Math.max(...lifetimes) - Math.min(...lifetimes);
      ok(spread > 2000, `50 keys expire within ${spread} ms`);
    },
  },
  {
    name: 'bytes that are not an entry are a miss',
    async prove({ cache, redis, keyPrefix }) {
      for (const [what, bytes] of Object.entries(foreign)) {
        const source = new Source('value');
        const read = () => cache.getOrLoad(what, source.load);
        await redis.set(keyPrefix + what, bytes);

        const first = await patiently(what, read());
        const second = await patiently(what, read());

        equal(first.value, 'value', what);
        equal(second.value, 'value', what);
        equal(source.loads, 1, `${what} took ${source.loads} loads`);
      }
    },
  },
];
