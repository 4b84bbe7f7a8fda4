import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { scaled } from '@under-load/lab';
import { startFaultProxy, type FaultProxy } from '@under-load/services';
import type { Express } from 'express';
import pg from 'pg';
import request from 'supertest';
import { createApp } from '../src/app/app.ts';
import type { CreateBatches } from '../src/ladder/batches/batches.ts';
import { createBatches } from '../src/ladder/batches/4-cursor.ts';
import {
  createOrders,
  indexes,
} from '../src/ladder/orders/5-covering-index.ts';
import {
  databaseWith,
  dropDatabases,
  orderCount,
} from './support/own-database.ts';

/** Something happens in the middle of an export. */
let onOrder500 = () => {};
const interrupted: CreateBatches = (clients) => {
  const { processAll } = createBatches(clients, 100);
  return {
    processAll: (handle, options) =>
      processAll(async (order) => {
        await handle(order);
        if (order.id === 500) onOrder500();
      }, options),
  };
};

let proxy: FaultProxy;
let pool: pg.Pool;
let app: Express;
const errors: unknown[] = [];

beforeAll(async () => {
  const url = await databaseWith(indexes);
  proxy = await startFaultProxy({ url });
  pool = new pg.Pool({
    connectionString: proxy.url,
    connectionTimeoutMillis: scaled(500),
    query_timeout: scaled(500),
  });
  pool.on('error', () => {});
  const onError = (error: unknown) => errors.push(error);
  const pools = { pool, exports: pool };
  const rungs = { createOrders, createBatches: interrupted };
  app = createApp({ ...rungs, ...pools, onError });
});
afterAll(async () => {
  await pool.end();
  await proxy.close();
  await dropDatabases();
});

it('answers page after page, with one query each', async () => {
  const first = await request(app).get('/orders?limit=2');
  const { next } = first.body;
  const second = await request(app).get(
    '/orders?limit=2&after=' + next,
  );

  const ids = [first, second].map(({ body }) =>
    body.orders.map(({ id }: { id: number }) => id),
  );
  expect(ids).toEqual([
    [orderCount, orderCount - 1],
    [orderCount - 2, orderCount - 3],
  ]);
  expect(second.headers['x-queries']).toBe('1');
});

it.each([
  '/orders?limit=0',
  '/orders?limit=101',
  '/orders?limit=many',
  '/orders?limit=',
  '/orders?status=lost',
  '/orders?after=MTc2NzI5MjMzMjY2Ni4',
  '/orders?after=1&after=2',
  '/orders?after=',
  "/orders?after=';DROP TABLE orders",
  `/orders?after=${'x'.repeat(8000)}`,
])('refuses %s with 400', async (path) => {
  const { status, type, body } = await request(app).get(
    encodeURI(path),
  );

  expect([status, type]).toEqual([400, 'application/problem+json']);
  expect(body.errors[0].field).toBe(
    /(limit|status|after)/.exec(path)?.[1],
  );
});

it('exports every order as a line', async () => {
  const { text, type } = await request(app).get('/export').buffer();

  const lines = text.trimEnd().split('\n');
  expect(type).toBe('application/x-ndjson');
  expect(lines.length).toBe(orderCount);
  expect(JSON.parse(lines[41] ?? '')).toMatchObject({ id: 42 });
});

it('cuts an export off when the database goes away, and lives on', async () => {
  onOrder500 = () => proxy.cut();
  const exporting = request(app).get('/export').buffer();
  const ended = await exporting.then(
    () => 'whole',
    () => 'cut off',
  );
  onOrder500 = () => {};
  proxy.heal();

  const { status } = await request(app).get('/orders?limit=1');
  expect([ended, status]).toEqual(['cut off', 200]);
  expect(pool.totalCount - pool.idleCount).toBe(0);
});

it.each(['/orders', '/export', '/advice'])(
  '%s is a 503 while the database is away or hangs',
  async (path) => {
    proxy.cut();
    const away = await request(app).get(path);
    proxy.heal();
    proxy.hang();
    const hanging = await request(app).get(path);
    proxy.heal();
    const back = await request(app).get('/orders?limit=1');

    const statuses = [away, hanging, back].map(({ status }) => status);
    expect(statuses).toEqual([503, 503, 200]);
    expect(away.body.detail).toBe('The database is away');
  },
);
