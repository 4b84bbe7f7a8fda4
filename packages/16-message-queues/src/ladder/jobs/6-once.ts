// A job is a row of the order's own transaction, and has one effect.

import { randomUUID } from 'node:crypto';
import { createQueue as createRetried } from './5-retried.ts';
import { repeat } from './repeat.ts';
import { inTransaction } from './transaction.ts';
import type { CreateQueue, Handler } from './queue.ts';

export const createQueue: CreateQueue = async (options) => {
  const { redis, prefix, db, schema } = options;
  const outbox = `${schema}.outbox`;
  // An index serves < and >, but no <>.
  const unsent = `WHERE NOT is_done AND (sent_to < $1 OR sent_to > $1)`;
  const queue = await createRetried(options);

  // #region relay
  /** Sends what this Redis does not have. Several relays share it. */
  async function relay() {
    const memory = await nameOfMemory();
    await inTransaction(db, async (tx) => {
      const { rows } = await tx.db.query<{ text: string }>(
        `UPDATE ${outbox} SET sent_to = $1
         WHERE id IN (SELECT id FROM ${outbox} ${unsent}
           LIMIT 1000 FOR UPDATE SKIP LOCKED)
         RETURNING job::text AS text`,
        [memory],
      );
      const adds = rows.map(({ text }) => [
        ...['xadd', `${prefix}stream`, '*', 'job', text],
      ]);
      await redis.multi(adds).exec(); // and then the commit
    });
  }

  /** Another name when Redis was started again, or emptied. */
  async function nameOfMemory() {
    const key = `${prefix}memory`;
    await redis.set(key, randomUUID(), 'NX');
    const [run] = /run_id:\w+/.exec(await redis.info('server')) ?? [];
    return `${run} ${await redis.get(key)}`;
  }
  // #endregion

  // #region once
  /** The effect and `is_done` are there together, or not at all. */
  function once(handler: Handler): Handler {
    const done = `UPDATE ${outbox} SET is_done = true
      WHERE id = $1 AND NOT is_done`;
    return (job) =>
      inTransaction(db, async (tx) => {
        const { rowCount } = await tx.db.query(done, [job.id]);
        if (rowCount) await handler(job, tx.db);
      });
  }
  // #endregion

  return {
    ...queue,

    async enqueue(job, tx) {
      const add = `INSERT INTO ${outbox} (id, job) VALUES ($1, $2)
        ON CONFLICT DO NOTHING`;
      await tx.db.query(add, [job.id, job]);
    },

    async work(handler, options) {
      const relaying = repeat(relay, 100, options.signal);
      await Promise.all([relaying, queue.work(once(handler), options)]);
    },

    async report() {
      const sql = `SELECT FROM ${outbox} ${unsent}`;
      const { rowCount } = await db.query(sql, [await nameOfMemory()]);
      const { waiting, ...report } = await queue.report();
      return { waiting: waiting + (rowCount ?? 0), ...report };
    },
  };
};
