// What becomes of a job that fails.

import { deepEqual, equal } from 'node:assert/strict';
import { type Behaviour, fairChance } from '@under-load/lab';
import type { Handler } from '../../src/ladder/jobs/queue.ts';
import { anOrder } from '../support/an-order.ts';
import type { QueueFixture } from '../support/queue-fixture.ts';

const poison = { ...anOrder, mail: 'ada@nowhere.invalid' };

export const failures: Behaviour<QueueFixture>[] = [
  {
    name: 'a job that fails is tried again, and waits longer each time',
    async prove({ open, place, work, handler, lost }) {
      const asked: number[] = [];
      const retryMs = (attempts: number) => {
        asked.push(attempts);
        return attempts < 3 ? 1 : 600_000;
      };
      const queue = await open({ retryMs });
      let tries = 0;
      const failing: Handler = async (job, db) => {
        if (job.kind !== 'mail') return handler(job, db);
        tries += 1;
        throw new Error('busy');
      };
      work(queue, failing);

      await place(queue).catch(() => {});
      await lost(queue, () => asked.length === 3);
      await fairChance(new Promise(() => {}));

      const say = `it asked how long to wait after ${asked.join() || 'none'}`;
      deepEqual(asked, [1, 2, 3], say);
      equal(tries, 3, 'it did not wait');
    },
  },
  {
    name: 'a poison job is given up, with its error, and delays no other',
    async prove({ open, place, work, lost }) {
      const queue = await open({ attempts: 3, retryMs: () => 1 });
      work(queue);

      await place(queue, poison).catch(() => {});
      await place(queue).catch(() => {});
      await lost(queue);

      const { waiting, inProgress, dead } = await queue.report();
      const [job] = dead;
      equal(job?.error, 'no mail server for ada@nowhere.invalid');
      equal(job?.attempts, 3);
      equal(job?.kind, 'mail');
      deepEqual([waiting, inProgress, dead.length], [0, 0, 1]);
      equal(await lost(queue), 1);
    },
  },
  {
    name: 'a dead job that is tried again is done',
    async prove({ open, place, work, handler, lost }) {
      const queue = await open({ attempts: 2, retryMs: () => 1 });
      let isMended = false;
      work(queue, async (job, db) => {
        if (job.kind === 'label' && !isMended) throw new Error('off');
        await handler(job, db);
      });
      await place(queue).catch(() => {});
      await lost(queue);
      const { dead } = await queue.report();
      equal(dead.length, 1, `${dead.length} jobs are dead`);

      isMended = true;
      const found = await queue.retry(dead[0]?.id ?? '');

      equal(found, true);
      equal(await lost(queue), 0);
      equal(await queue.retry(dead[0]?.id ?? ''), false);
    },
  },
];
