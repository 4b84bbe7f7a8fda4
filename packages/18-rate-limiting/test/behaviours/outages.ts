// What a limiter does without Redis.

import { equal } from 'node:assert/strict';
import { askUntil, type Behaviour, patiently } from '@under-load/lab';
import type { LimiterFixture } from '../support/limiter-fixture.ts';

export const outages: Behaviour<LimiterFixture>[] = [
  {
    name: 'without Redis it is open or closed, as it was told, and in time',
    async prove({ openTwo, proxy }) {
      const faulty = { limit: 1, redisUrl: proxy.url };
      const [closed] = await openTwo({ ...faulty, whenDown: 'closed' });
      const [, open] = await openTwo({ ...faulty, whenDown: 'open' });

      for (const fault of ['hang', 'cut'] as const) {
        proxy[fault]();
        const refused = closed.take('ada');
        const passed = open.takeInTurn('ada', 3);
        passed.catch(() => {}); // it may be too late to look
        const { allowed } = await patiently('closed', refused);
        equal(allowed, false, 'closed, and it was allowed');
        equal(await patiently('open', passed), 3);
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
      });

      proxy.cut();
      const alone = one.takeInTurn('ada', 5);
      const passed = await patiently('the one alone', alone);
      proxy.heal();
      let key = 0;
      const takeTwo = async () => {
        key += 1;
        await one.take(`client ${key}`);
        return other.take(`client ${key}`);
      };
      const last = await askUntil(takeTwo, (it) => it.remaining === 1);

      equal(passed, 3, `${passed} of 3 passed`);
      equal(last.remaining, 1, 'they do not count together again');
    },
  },
];
