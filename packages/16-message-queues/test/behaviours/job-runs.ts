// When a job runs, how many at once, and how often.

import { equal, rejects } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  askUntil,
  type Behaviour,
  fairChance,
  patiently,
} from '@under-load/lab';
import type { Pool } from 'pg';
import type { Handler, Queue } from '../../src/ladder/jobs/queue.ts';
import { inTransaction } from '../../src/ladder/jobs/transaction.ts';
import type { QueueFixture } from '../support/queue-fixture.ts';

export const runs: Behaviour<QueueFixture>[] = [
  {
    name: 'the answer does not wait for the work',
    async prove({ open, place, work, gate, handler, lost }) {
      const queue = await open();
      const { open: finish, opened } = gate();
      work(queue, (job, db) => opened.then(() => handler(job, db)));

      await patiently('the order', place(queue));
      finish();

      equal(await lost(queue), 0, 'a job was not done');
    },
  },
  {
    name: 'an order that is rolled back has no job',
    async prove({ open, place, work, effects, lost, db }) {
      const queue = await open();
      work(queue);
      const payload = { order: 0, mail: '' };
      const job = { id: randomUUID(), kind: 'invoice', payload };

      const order = inTransaction(db, async (tx) => {
        await queue.enqueue(job, tx);
        throw new Error('no money');
      });

      await rejects(order, /no money/);
      await place(queue); // its jobs are done after the other one
      equal(await lost(queue), 0);
      const extra = (await effects()) - 3;
      equal(extra, 0, `${extra} job of no order was done`);
    },
  },
  {
    name: 'as many jobs run at once as asked for, and no more',
    async prove({ open, place, work, gate, lost }) {
      const queue = await open();
      const { opened } = gate();
      const { open: note, opened: fourth } = gate();
      let begun = 0;
      const endless = () => {
        begun += 1;
        if (begun > 3) note();
        return opened;
      };
      work(queue, endless, 3);

      const orders = [1, 2, 3, 4, 5].map(() => place(queue));
      for (const order of orders) order.catch(() => {});

      await lost(queue, () => begun >= 3);
      await fairChance(fourth);
      equal(begun, 3, `${begun} ran at once`);
    },
  },
  {
    name: 'the end waits for the jobs that have begun, and begins no more',
    async prove({ open, place, work, gate, handler, effects }) {
      const queue = await open();
      const { open: finish, opened } = gate();
      let begun = 0;
      const slow: Handler = async (job, db) => {
        begun += 1;
        await opened;
        await handler(job, db);
      };
      const { stop } = work(queue, slow, 1);
      const order = place(queue);
      order.catch(() => {});
      await askUntil(
        async () => begun,
        (now) => now > 0,
      );

      let hasEnded = false;
      const ended = stop().then(() => void (hasEnded = true));
      await fairChance(ended);
      const tooSoon = hasEnded;
      finish();
      await patiently('the end', ended);

      equal(tooSoon, false, 'it ended while a job ran');
      equal(await effects(), 1);
      equal(begun, 1);
    },
  },
  {
    name: 'a job that is sent or delivered twice has one effect',
    async prove(fixture) {
      await sendTwice(fixture);
      await deliverTwice(fixture);
    },
  },
];

async function sendTwice({ open, work, db, ...fixture }: QueueFixture) {
  const queue = await open();
  const { stop } = work(queue);
  const send = aJob(queue, db);

  await Promise.all([send(), send()]);
  await askUntil(fixture.effects, (done) => done > 0);
  await send();

  await hadOneEffect(queue, fixture);
  await stop();
}

/** A worker that is slow is taken for lost. */
async function deliverTwice({
  open,
  work,
  db,
  ...fixture
}: QueueFixture) {
  await db.query(`DELETE FROM ${fixture.name}.effects`);
  await db.query(`DELETE FROM ${fixture.name}.orders`);
  const soon = { claimMs: 20, retryMs: () => 0, attempts: 1000 };
  const queue = await open(soon);
  const finish = fixture.gate();
  let begun = 0;
  work(queue, async (job, tx) => {
    begun += 1;
    await finish.opened;
    await fixture.handler(job, tx);
  });

  await aJob(queue, db)();
  await askUntil(
    async () => begun,
    (times) => times > 0,
  );
  await fairChance(new Promise(() => {}));
  finish.open();

  await hadOneEffect(queue, fixture);
}

function aJob(queue: Queue, db: Pool) {
  const payload = { order: 0, mail: '' };
  const job = { id: randomUUID(), kind: 'invoice', payload };
  return () => inTransaction(db, (tx) => queue.enqueue(job, tx));
}

/** The three jobs of an order are done after those that were sent. */
async function hadOneEffect(
  queue: Queue,
  {
    place,
    lost,
    effects,
  }: Pick<QueueFixture, 'place' | 'lost' | 'effects'>,
) {
  await place(queue);
  equal(await lost(queue), 0);
  const times = (await effects()) - 3;
  equal(times, 1, `it has ${times} effects`);
}
