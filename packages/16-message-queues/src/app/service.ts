// The queue of the chosen rung, and what it stands on.

import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { CreateQueue } from '../ladder/jobs/queue.ts';
import type { Config } from './config.ts';
import { connectDatabase, connectRedis } from './connections.ts';
import type { Shop } from './orders.ts';
import { prepareTables } from './tables.ts';

const schema = 'lesson_16';
const prefix = 'lesson-16:';

export interface Service {
  shop: Shop;
  close: () => Promise<void>;
}

export async function openService(config: Config): Promise<Service> {
  const { rung, redisUrl, databaseUrl, claimMs } = config;
  const { createQueue } = (await import(rung.url)) as {
    createQueue: CreateQueue;
  };
  const db = connectDatabase(databaseUrl);
  await prepareTables(db, schema);
  const redis = connectRedis(redisUrl);
  await once(redis, 'ready'); // rejects when Redis is not there
  const keys = { prefix, schema, claimMs };
  const queue = await createQueue({ redis, db, ...keys });
  return {
    shop: { db, schema, queue },
    async close() {
      redis.disconnect();
      // A database that hangs is not waited for.
      await Promise.race([db.end(), wait(1000)]);
    },
  };
}
