// One rung over the real services, and what has become of its jobs.

import { randomBytes } from 'node:crypto';
import { askUntil, patiently } from '@under-load/lab';
import { deleteKeys, startFaultProxy } from '@under-load/services';
import type { Pool } from 'pg';
import {
  connectDatabase,
  connectRedis,
} from '../../src/app/connections.ts';
import { createHandler } from '../../src/app/do-job.ts';
import { placeOrder } from '../../src/app/orders.ts';
import { prepareTables } from '../../src/app/tables.ts';
import type {
  CreateQueue,
  Handler,
  Queue,
  QueueOptions,
} from '../../src/ladder/jobs/queue.ts';
import { anOrder } from './an-order.ts';
import { databaseUrl, redisUrl } from './services.ts';

export type QueueFixture = Awaited<ReturnType<typeof openQueueFixture>>;

export async function openQueueFixture(rung: URL) {
  const { createQueue } = (await import(rung.href)) as {
    createQueue: CreateQueue;
  };
  const name = `test_16_${randomBytes(6).toString('hex')}`;
  const db = connectDatabase(databaseUrl);
  await prepareTables(db, name);
  const proxy = await startFaultProxy({ url: redisUrl });
  const redis = connectRedis(proxy.url);
  const direct = connectRedis(redisUrl);
  const shared = { db, schema: name, prefix: `${name}:` };
  const ends: (() => unknown)[] = [];
  const works: Promise<void>[] = [];

  const handler = createHandler(name, 0);
  return {
    ...{ rung, name, db, proxy, handler },

    /** A queue of this rung. */
    open: (options: Partial<QueueOptions> = {}): Promise<Queue> =>
      createQueue({ redis, ...shared, ...options }),

    /** The same, but faults of `proxy` do not reach it. */
    openBeside: () => createQueue({ redis: direct, ...shared }),

    /** Resolves to the order's id. It asks for three jobs. */
    place: (queue: Queue, order = anOrder) =>
      placeOrder({ db, schema: name, queue }, order),

    /** Begins to work; returns what ends that. */
    work: (queue: Queue, does: Handler = handler, concurrency = 2) => {
      const end = new AbortController();
      const { signal } = end;
      const working = queue.work(does, { concurrency, signal });
      ends.push(() => end.abort());
      works.push(working);
      return { working, stop: () => (end.abort(), working) };
    },

    /** A promise that is open at the end of the test at the latest. */
    gate: () => {
      let open = () => {};
      const opened = new Promise<void>((resolve) => {
        open = resolve;
      });
      ends.push(open);
      return { open, opened };
    },

    /** How often something was done for orders. */
    effects: async (): Promise<number> => {
      const sql = `SELECT FROM ${name}.effects`;
      return (await db.query(sql)).rowCount ?? NaN;
    },

    /**
     * Resolves to the jobs of orders that have no effect: once there
     * are none, or it is over, or nothing changes any more.
     */
    lost: async (queue: Queue, isOver = () => false) => {
      let last = '';
      let calm = 0;
      const look = async () => {
        const { waiting, inProgress } = await queue.report();
        const jobs = await countLost(db, name);
        const now = [waiting, inProgress, jobs].join();
        const isQuiet = waiting + inProgress === 0;
        calm = now === last ? calm + (isQuiet ? 6 : 1) : 0;
        last = now;
        return jobs;
      };
      return askUntil(
        look,
        (jobs) => jobs === 0 || calm > 60 || isOver(),
      );
    },

    async close() {
      proxy.heal();
      for (const end of ends) end();
      await patiently('the end of the work', Promise.all(works));
      redis.disconnect();
      await deleteKeys(direct, `${name}:`);
      direct.disconnect();
      await db.query(`DROP SCHEMA ${name} CASCADE`);
      await patiently('the end of the pool', db.end());
      await proxy.close();
    },
  };
}

async function countLost(db: Pool, schema: string): Promise<number> {
  const { rows } = await db.query<{ lost: number }>(
    `SELECT (SELECT 3 * count(*) FROM ${schema}.orders)::int
       - (SELECT count(DISTINCT (order_id, kind))
          FROM ${schema}.effects AS effect
          JOIN ${schema}.orders ON orders.id = order_id)::int AS lost`,
  );
  return rows[0]?.lost ?? NaN;
}
