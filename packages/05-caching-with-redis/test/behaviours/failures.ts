// A load that fails, and a loader that dies.

import { deepEqual, equal } from 'node:assert/strict';
import {
  type Behaviour,
  fairChance,
  patiently,
  runScript,
  scaled,
} from '@under-load/lab';
import type { CacheFixture } from '../support/cache-fixture.ts';
import { Source } from '../support/source.ts';

const failingProcess = new URL(
  '../support/failing-load-process.ts',
  import.meta.url,
);

export const failures: Behaviour<CacheFixture>[] = [
  {
    name: 'a failed load is not cached, and its error reaches every waiter',
    async prove({ cache }) {
      const failure = new Error('the database is away');
      const fail = async () => Promise.reject(failure);

      const settled = await Promise.allSettled(
        Array.from({ length: 20 }, () => cache.getOrLoad('key', fail)),
      );
      const later = await cache.getOrLoad('key', async () => 'value');

      const reasons = settled.map((result) =>
        result.status === 'rejected' ? result.reason : result.value,
      );
      deepEqual([...new Set(reasons)], [failure]);
      equal(later.value, 'value');
    },
  },
  {
    name: 'a failing load crashes no process',
    async prove({ module, proxy, keyPrefix }) {
      const args = [module.href, proxy.url, keyPrefix];

      const { code } = await runScript({ file: failingProcess, args });

      equal(code, 0, `the process ended with code ${code}`);
    },
  },
  {
    name: "a crashed lease holder delays readers by the lease's lifetime at most",
    async prove({ addInstance }) {
      const crashing = await addInstance({ leaseMs: 300 });
      const reader = await addInstance({ leaseMs: 300 });
      const lost = new Source('lost').hold();
      const source = new Source('value');

      const never = crashing.getOrLoad('key', lost.load);
      await lost.began(1);
      await crashing.close();
      const { value } = await patiently(
        'the next reader',
        reader.getOrLoad('key', source.load),
      );

      equal(value, 'value');
      lost.release();
      await Promise.allSettled([never]);
    },
  },
  {
    name: 'only its owner releases a lease',
    async prove({ addInstance, addProxy }) {
      const network = await addProxy();
      const redisUrl = network.url;
      const slow = await addInstance({ leaseMs: 150, redisUrl });
      const owner = await addInstance({ leaseMs: 30_000 });
      const third = await addInstance();
      const late = new Source('late').hold();
      const owned = new Source('owned').hold();
      const extra = new Source('extra');

      const first = slow.getOrLoad('key', late.load);
      await late.began(1);
      network.cut(); // it cannot renew its lease
      const second = owner.getOrLoad('key', owned.load);
      await owned.began(1); // the first lease has expired
      network.heal();
      late.release();
      await first;
      const last = third.getOrLoad('key', extra.load);
      await fairChance(extra.reached(1));
      owned.release();

      equal((await second).value, 'owned');
      equal(extra.loads, 0, 'a third reader loaded too');
      const { value } = await last;
      equal(value, 'owned', `a third reader got the ${value} value`);
    },
  },
  {
    name: 'a load that is slower than its lease stays the only one',
    async prove({ addInstance }) {
      // Shorter than a fair chance; it is renewed for ten of itself.
      const slow = await addInstance({ leaseMs: scaled(100) });
      const other = await addInstance();
      const source = new Source('value').hold();

      const first = slow.getOrLoad('key', source.load);
      await source.began(1);
      await fairChance(source.reached(2)); // longer than the lease
      const second = other.getOrLoad('key', source.load);
      await fairChance(source.reached(2));
      source.release();

      equal((await first).value, (await second).value);
      equal(source.loads, 1, `it took ${source.loads} loads`);
    },
  },
];
