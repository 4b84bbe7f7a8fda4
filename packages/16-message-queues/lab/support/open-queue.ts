// A rung of the ladder, or BullMQ, over the real services.

import {
  connectDatabase,
  connectRedis,
} from '../../src/app/connections.ts';
import { placeOrder } from '../../src/app/orders.ts';
import type { CreateQueue } from '../../src/ladder/jobs/queue.ts';

export const library = 'BullMQ';
export const onPostgres = 'BullMQ on PostgreSQL';

const beside: Record<string, string> = {
  [library]: '../../src/beyond/bullmq/bullmq.ts',
  [onPostgres]: './bullmq-on-postgres.ts',
};

/** @param variant A rung's name, or one of those beside. */
export async function openQueue(variant: string, schema: string) {
  const rung = `../../src/ladder/jobs/${variant}.ts`;
  const { createQueue } = (await import(beside[variant] ?? rung)) as {
    createQueue: CreateQueue;
  };
  const db = connectDatabase(process.env['DATABASE_URL'] ?? '');
  const redis = connectRedis(process.env['REDIS_URL'] ?? '');
  const queue = await createQueue({
    ...{ db, schema, redis, prefix: `${schema}:` },
    // A worker that is killed is missed after a second.
    ...{ claimMs: 1000, attempts: 1000, retryMs: () => 1 },
  });
  const order = { customer: 'Ada', mail: 'a@b.org', cents: 1 };
  const place = () => placeOrder({ db, schema, queue }, order);
  return { db, redis, queue, place };
}
