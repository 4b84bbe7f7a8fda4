import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { advise } from '../../src/beyond/index-advisor/index-advisor.ts';
import { createOrders } from '../../src/ladder/orders/1-n-plus-one.ts';
import {
  databaseWith,
  dropDatabases,
} from '../support/own-database.ts';

let pool: pg.Pool;

beforeAll(async () => {
  const connectionString = await databaseWith([]);
  pool = new pg.Pool({ connectionString });
  // Its end does not wait until its connections have ended.
  pool.on('error', () => {});
  await createOrders(pool).listOrders({ limit: 10 });
});
afterAll(async () => {
  await pool.end();
  await dropDatabases();
});

it('finds both indexes that the lowest rung needs', async () => {
  const advice = await advise(pool);

  expect(advice.map(({ create }) => create).sort()).toEqual([
    'CREATE INDEX ON order_items (order_id)',
    'CREATE INDEX ON orders (placed_at DESC, id DESC)',
  ]);
  for (const { cost } of advice) {
    expect(cost.withIndex).toBeLessThan(cost.now / 2);
  }
});

it('creates none of them', async () => {
  await advise(pool);

  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM pg_indexes
     WHERE tablename IN ('orders', 'order_items')`,
  );
  expect(rows[0]?.count).toBe(2); // the primary keys
});

it('says what to do where the server keeps no statistics', async () => {
  const query = () => Promise.reject(new Error('must be loaded'));
  const release = () => {};
  const client = { query, release, on: () => {}, off: () => {} };
  const connect = () => Promise.resolve(client);

  const advising = advise({ query, connect });

  await expect(advising).rejects.toMatchObject({
    code: 'NO_STATISTICS',
    message: expect.stringMatching(/shared_preload_libraries/),
  });
});
