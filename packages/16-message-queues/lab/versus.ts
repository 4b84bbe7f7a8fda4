// The CPU that a job costs us, beside BullMQ.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { defineExperiment } from '@under-load/lab';
import { inTransaction } from '../src/ladder/jobs/transaction.ts';
import { library, onPostgres } from './support/open-queue.ts';
import { type Shop, withShop } from './support/with-shop.ts';

export default defineExperiment({
  name: 'versus',
  question: 'What does a job cost our process, beside BullMQ?',
  unit: 'us of CPU, a job',
  better: 'lower',
  claim:
    '5-retried costs about as much as BullMQ in Redis, and 6-once about as much as BullMQ in PostgreSQL',
  variants: ['5-retried', library, '6-once', onPostgres],
  runs: { full: 5, quick: 1 },
  measure: ({ variant, quick }) =>
    withShop(variant, async (shop) => {
      const jobs = quick ? 500 : 5000;
      let done = 0;
      const end = new AbortController();
      const options = { concurrency: 10, signal: end.signal };
      const count = async () => void (done += 1);
      const working = shop.queue.work(count, options);
      const doJobs = async (number: number) => {
        const cpu = process.cpuUsage();
        const all = done + number;
        await send(shop, number);
        while (done < all) await sleep(5);
        const { user, system } = process.cpuUsage(cpu);
        return (user + system) / number;
      };
      await doJobs(jobs / 2); // until the code is warm
      const value = await doJobs(jobs);
      end.abort();
      await working;
      return { value };
    }),
  holds: [
    {
      says: '5-retried, of BullMQ in Redis',
      figure: (of) =>
        (of['5-retried']?.median ?? NaN) / (of[library]?.median ?? NaN),
      atMost: 1.25,
    },
    {
      says: '6-once, of BullMQ in PostgreSQL',
      figure: (of) =>
        (of['6-once']?.median ?? NaN) / (of[onPostgres]?.median ?? NaN),
      atMost: 1.25,
    },
  ],
});

/** Ten at once send jobs, each in a transaction of its own. */
async function send({ db, queue }: Shop, jobs: number) {
  let left = jobs;
  const sendSome = async () => {
    while ((left -= 1) >= 0) {
      const job = { id: randomUUID(), kind: 'none', payload: {} };
      await inTransaction(db, (tx) => queue.enqueue(job, tx));
    }
  };
  await Promise.all(Array.from({ length: 10 }, sendSome));
}
