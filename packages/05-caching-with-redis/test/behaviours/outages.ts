// Redis cut off, hung, and back again.

import { equal } from 'node:assert/strict';
import { askUntil, type Behaviour, patiently } from '@under-load/lab';
import type { CacheFixture } from '../support/cache-fixture.ts';
import { Source } from '../support/source.ts';

export const outages: Behaviour<CacheFixture>[] = [
  {
    name: 'reads go on while Redis is down',
    async prove({ cache, proxy }) {
      const source = new Source('value');
      await cache.getOrLoad('warm', source.load);

      proxy.cut();

      for (const key of ['warm', 'cold', 'warm']) {
        const read = cache.getOrLoad(key, source.load);
        const { value } = await patiently('Redis is cut', read);
        equal(value, 'value');
      }
    },
  },
  {
    name: 'a hung Redis costs a read the command timeout at most',
    async prove({ addInstance, proxy }) {
      const cache = await addInstance({ commandTimeoutMs: 200 });
      const source = new Source('value');
      await cache.getOrLoad('warm', source.load);

      proxy.hang();

      for (const key of ['warm', 'cold', 'warm']) {
        const read = cache.getOrLoad(key, source.load);
        const { value } = await patiently('Redis hangs', read);
        equal(value, 'value');
      }
    },
  },
  {
    name: 'a process that starts without Redis answers, and finds it later',
    async prove({ addInstance, proxy }) {
      const source = new Source('value');

      proxy.cut();
      const cache = await patiently('starting', addInstance());
      const read = () => cache.getOrLoad('key', source.load);
      const { value } = await patiently('without Redis', read());
      proxy.heal();

      equal(value, 'value');
      const { status } = await askUntil(
        read,
        ({ status }) => status === 'HIT',
      );
      equal(status, 'HIT', `once Redis is back: ${status}`);
    },
  },
  {
    name: 'recovery needs no restart',
    async prove({ cache, proxy }) {
      const source = new Source('value');
      const read = () => cache.getOrLoad('key', source.load);

      for (const fault of ['cut', 'hang'] as const) {
        proxy[fault]();
        const during = read().catch(() => {});
        await patiently('during', during).catch(() => {});
        proxy.heal();
        await during;

        const { status } = await askUntil(
          read,
          ({ status }) => status === 'HIT',
        );
        equal(status, 'HIT', `after ${fault} and heal: ${status}`);
      }
    },
  },
  {
    name: 'an update does not wait while Redis is down',
    async prove({ cache, proxy }) {
      await cache.getOrLoad('key', async () => 'old');

      proxy.cut();

      await patiently('the update', cache.invalidate('key'));
    },
  },
  {
    name: 'a failed invalidation is retried',
    async prove({ cache, addInstance, proxy }) {
      const other = await addInstance();
      const source = new Source('old');
      await cache.getOrLoad('key', source.load);

      proxy.cut();
      source.value = 'new';
      const invalidated = cache.invalidate('key').catch(() => {});
      await patiently('during', invalidated).catch(() => {});
      proxy.heal();
      await invalidated;

      for (const instance of [other, cache]) {
        const { value } = await askUntil(
          () => instance.getOrLoad('key', source.load),
          ({ value }) => value === 'new',
        );
        equal(value, 'new');
      }
    },
  },
];
