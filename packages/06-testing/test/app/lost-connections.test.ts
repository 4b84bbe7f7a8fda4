// Connections to PostgreSQL that are ended, or that are all in use.

import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import request from 'supertest';
import { connectDatabase } from '../../src/app/database/database.ts';
import { inTransaction } from '../../src/app/database/transaction.ts';
import {
  createProduct,
  createUser,
} from '../../src/ladder/support/factories.ts';
import { stockOf } from '../../src/ladder/support/look-up.ts';
import {
  openTestApp,
  type TestApp,
} from '../../src/ladder/support/open-test-app.ts';

let shop: TestApp;
/** Connections of their own, to end those of the shop. */
let other: TestApp['pool'];

beforeAll(async () => {
  shop = await openTestApp();
  const url = process.env['DATABASE_URL'] ?? '';
  other = connectDatabase(url, 'other');
});
afterAll(async () => {
  await other.end();
  await shop.close();
});

async function endConnection(client: PoolClient): Promise<void> {
  const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
  const ended = once(client, 'end');
  await other.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
  await ended;
}

it('survives the loss of a connection between two statements', async () => {
  const lamp = await createProduct(shop, { stock: 5 });
  const take = 'UPDATE products SET stock = 0 WHERE sku = $1';

  const failed = inTransaction(shop.pool, async (client) => {
    await client.query(take, [lamp.sku]);
    await endConnection(client as PoolClient);
  });

  await expect(failed).rejects.toThrow(/terminat/);
  expect(await stockOf(shop, lamp)).toBe(5);
  expect(shop.pool.idleCount).toBe(shop.pool.totalCount);
});

it('answers 503 while every connection is in use', async () => {
  const { auth } = await createUser(shop);
  const all = await Promise.all(
    Array.from({ length: 10 }, () => shop.pool.connect()),
  );
  const get = (path: string) =>
    request(shop.server).get(path).set(auth);

  const answers = await Promise.all(
    ['/api/products', '/api/me', '/healthz'].map(get),
  );

  for (const client of all) client.release();
  for (const { status, headers } of answers) {
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('1');
  }
});
