// How many pass, whatever races, crashes or costs more.

import { equal } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import slotOf from 'cluster-key-slot';
import type { Verdict } from '../../src/ladder/limiter.ts';
import type { LimiterFixture } from '../support/limiter-fixture.ts';

export const counts: Behaviour<LimiterFixture>[] = [
  {
    name: 'two processes count together',
    async prove({ openTwo }) {
      const [one, other] = await openTwo({ limit: 3 });

      const before = await one.takeInTurn('ada', 3);
      const after = await other.takeInTurn('ada', 3);

      equal(before + after, 3, `${before + after} of 3 passed`);
    },
  },
  {
    name: 'of 1,000 at once, over two processes, exactly 100 pass',
    async prove({ openTwo }) {
      const limiters = await openTwo({ limit: 100 });

      const passed = await Promise.all(
        limiters.map((limiter) => limiter.takeAtOnce('ada', 500)),
      );

      const [one, other] = passed as [number, number];
      equal(one + other, 100, `${one + other} passed`);
    },
  },
  {
    name: 'a crash at any command loses no count, and each key expires',
    async prove({ openDoomed, openTwo, keys, redis }) {
      const [survivor] = await openTwo({ limit: 9 });
      await survivor.take('warm'); // a script is in Redis already
      const { limiter, held, kill } = await openDoomed({ limit: 9 });

      const taken = limiter.take('ada').catch(() => {});
      await Promise.race([taken, held]);
      await kill();

      for (const key of await keys()) {
        const ttl = await redis.pttl(key);
        if (ttl === -1) throw new Error(`${key} lasts for ever`);
      }
      const { remaining } = await survivor.take('ada');
      equal(remaining, 7, `the crash left ${remaining} of 7`);
    },
  },
  {
    name: 'a cost is taken whole, or not at all',
    async prove({ openTwo }) {
      const [one, other] = await openTwo({ limit: 10 });
      const allowed: boolean[] = [];

      for (const cost of [8, 5, 2, 1]) {
        allowed.push((await one.take('ada', cost)).allowed);
      }
      const { remaining } = await other.take('bob', 4);

      const seen = allowed.join();
      equal(seen, 'true,false,true,false', `8, 5, 2, 1: ${seen}`);
      equal(remaining, 6);
    },
  },
  {
    name: 'a client that goes on and on is blocked, without asking Redis',
    async prove({ openTwo, proxy }) {
      const options = { limit: 2, windowMs: 60_000, blockAfter: 3 };
      const all = { ...options, blockMs: 600_000 };
      const [one, other] = await openTwo(all);

      await one.takeInTurn('ada', 5);
      const elsewhere = await other.take('ada');
      const neighbour = await one.take('bob');
      assertBlocked(elsewhere);
      proxy.cut();
      const again = await one.take('ada');

      assertBlocked(again);
      equal(neighbour.allowed, true, 'another client was blocked');
    },
  },
  {
    name: 'the keys of a client are in one slot, whatever its name',
    async prove({ openTwo, keys }) {
      const [limiter] = await openTwo({ limit: 1, blockAfter: 9 });
      const seen = new Set<string>();

      for (const name of ['ada', '', '}', '{', '{}', 'a}b{c']) {
        await limiter.takeInTurn(name, 2);
        const all = await keys();
        const added = all.filter((key) => !seen.has(key));
        const slots = new Set(added.map((key) => slotOf(key)));
        if (slots.size > 1) throw new Error(`apart: ${added.join()}`);
        for (const key of added) seen.add(key);
      }
    },
  },
];

/** For longer than the window: it is not only refused. */
function assertBlocked({ allowed, retryAfterMs }: Verdict): void {
  if (!allowed && retryAfterMs > 500_000) return;
  throw new Error(`allowed: ${allowed}, wait: ${retryAfterMs} ms`);
}
