// A shop for one run: its own schema, its own keys, one queue.

import { randomBytes } from 'node:crypto';
import { deleteKeys } from '@under-load/services';
import { connectDatabase } from '../../src/app/connections.ts';
import { prepareTables } from '../../src/app/tables.ts';
import { openQueue } from './open-queue.ts';

type Opened = Awaited<ReturnType<typeof openQueue>>;

export interface Shop extends Opened {
  schema: string;
}

/** Gives `use` a shop, and then leaves nothing of it. */
export async function withShop<T>(
  variant: string,
  use: (shop: Shop) => Promise<T>,
): Promise<T> {
  const schema = `lab_16_${randomBytes(6).toString('hex')}`;
  const setUp = connectDatabase(process.env['DATABASE_URL'] ?? '');
  await prepareTables(setUp, schema);
  await setUp.end();
  const opened = await openQueue(variant, schema);
  const { db, redis } = opened;
  try {
    return await use({ ...opened, schema });
  } finally {
    await deleteKeys(redis, `${schema}:`);
    redis.disconnect();
    await db.query(`DROP SCHEMA ${schema} CASCADE`);
    await db.end();
  }
}
