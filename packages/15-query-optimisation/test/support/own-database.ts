// Databases of our own: nobody else's statements are counted in them,
// and nobody else's transaction keeps rows alive in them.

import pg from 'pg';
import { prepareOrders } from '../../src/app/prepare-orders.ts';
import { databaseUrl } from './services.ts';

export const orderCount = 10_000;

const prefix = `test_15_${process.pid}`;
const admin = new pg.Pool({ connectionString: databaseUrl, max: 1 });
const made: string[] = [];

/** Call it when all else is closed. */
export async function dropDatabases(): Promise<void> {
  for (const name of made) {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  }
  await admin.end();
}

/** The same for all that ask with the same indexes. */
export function databaseWith(indexes: readonly string[]) {
  const key = indexes.join();
  const url = prepared.get(key) ?? prepare(indexes);
  prepared.set(key, url);
  return url;
}

const prepared = new Map<string, Promise<string>>();

async function prepare(indexes: readonly string[]): Promise<string> {
  const name = `${prefix}_${made.length}`;
  made.push(name);
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await prepareOrders(client, { orders: orderCount, indexes });
  await client.end();
  return url.href;
}
