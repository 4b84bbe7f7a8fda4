// What a limiter does without Redis.

import { equal } from 'node:assert/strict';
import { askUntil, type Behaviour, scaled } from '@under-load/lab';
import type { Verdict } from '../../src/ladder/limiter.ts';
import type { LimiterFixture } from '../support/limiter-fixture.ts';

/** Short: the rungs that never answer wait four times as long. */
const timeoutMs = 50 + scaled(25);

export const outages: Behaviour<LimiterFixture>[] = [
  {
    name: 'without Redis it is open or closed, as it was told, and in time',
    async prove({ openTwo, proxy }) {
      const faulty = { limit: 1, redisUrl: proxy.url, timeoutMs };
      const [closed] = await openTwo({ ...faulty, whenDown: 'closed' });
      const [, open] = await openTwo({ ...faulty, whenDown: 'open' });

      for (const fault of ['hang', 'cut'] as const) {
        proxy[fault]();
        const refused = closed.take('ada');
        const passed = open.takeInTurn('ada', 3);
        passed.catch(() => {}); // it may be too late to look
        const { allowed } = await refused;
        equal(allowed, false, 'closed, and it was allowed');
        equal(await passed, 3);
      }
      proxy.heal();
      const isBack = () => closed.take('bob');
      const back = await askUntil(isBack, ({ allowed }) => allowed);

      equal(back.allowed, true, 'Redis is back, and nobody notices');
    },
  },
  {
    name: 'without Redis each process counts, and then all together again',
    async prove({ openTwo, proxy }) {
      const [one, other] = await openTwo({
        limit: 3,
        whenDown: 'local',
        timeoutMs,
      });

      let key = 0;
      const takeTwo = async () => {
        key += 1;
        await one.take(`client ${key}`);
        return other.take(`client ${key}`);
      };
      const together = ({ remaining }: Verdict) => remaining === 1;

      let before = await takeTwo();
      while (!together(before) && key < 5) before = await takeTwo();
      equal(before.remaining, 1, 'they do not count together');
      proxy.cut();
      const passed = await one.takeInTurn('ada', 5);
      equal(passed, 3, `${passed} of 3 passed`);
      proxy.heal();
      const last = await askUntil(takeTwo, together);

      equal(last.remaining, 1, 'they do not count together again');
    },
  },
];
