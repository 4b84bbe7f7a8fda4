// Old values: when they may be served, and when never again.

import { equal, ok } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import type { CacheFixture } from '../support/cache-fixture.ts';
import { askUntil, fairChance, patiently } from '@under-load/lab';
import { Source } from '../support/source.ts';

const options = { ttlSeconds: 1, staleSeconds: 60 };

export const freshness: Behaviour<CacheFixture>[] = [
  {
    name: 'a stale value is served while exactly one refresh runs',
    async prove({ cache }) {
      const source = new Source('old');
      const read = () => cache.getOrLoad('key', source.load, options);
      await read();
      source.value = 'new';
      source.hold();

      const expired = askUntil(read, ({ status }) => status !== 'HIT');
      const { status } = await patiently('past its TTL', expired);
      equal(status, 'STALE');
      const stale = await Promise.all(Array.from({ length: 20 }, read));
      await fairChance(source.reached(3));
      source.release();
      const fresh = await askUntil(
        read,
        ({ value }) => value === 'new',
      );

      ok(stale.every(({ value }) => value === 'old'));
      equal(fresh.value, 'new');
      equal(source.loads, 2, `${source.loads - 1} refreshes ran`);
    },
  },
  {
    name: 'invalidation during a load never leaves the old value',
    async prove({ cache, addInstance }) {
      const other = await addInstance();
      const source = new Source('old').hold();

      const slow = cache.getOrLoad('key', source.load);
      await source.began(1);
      source.value = 'new';
      await other.invalidate('key');
      source.release();
      await slow;

      for (const instance of [cache, other]) {
        const { value } = await instance.getOrLoad('key', source.load);
        equal(value, 'new', `after the invalidation: ${value}`);
      }
    },
  },
  {
    name: 'a read that begins after the invalidation gets the new value',
    async prove({ cache, addInstance }) {
      const other = await addInstance();
      const source = new Source('old').hold();

      const slow = cache.getOrLoad('key', source.load);
      await source.began(1);
      source.value = 'new';
      await other.invalidate('key');
      const later = cache.getOrLoad('key', source.load);
      await fairChance(source.reached(2));
      source.release();

      equal((await slow).value, 'old');
      const { value } = await later;
      equal(value, 'new', `a later read joined the old load: ${value}`);
    },
  },
];
