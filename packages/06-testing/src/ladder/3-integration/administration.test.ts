// What only administrators may do.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import {
  createOrder,
  createProduct,
  createUser,
  type SignedInUser,
} from '../support/factories.ts';
import { stockOf } from '../support/look-up.ts';
import { openTestApp, type TestApp } from '../support/open-test-app.ts';

let shop: TestApp;
let admin: SignedInUser;
let customer: SignedInUser;

beforeAll(async () => {
  shop = await openTestApp();
  admin = await createUser(shop, { role: 'admin' });
  customer = await createUser(shop);
});
afterAll(() => shop.close());

const setStock = (
  { auth }: SignedInUser,
  sku: string,
  stock: unknown,
) =>
  request(shop.server)
    .put(`/api/products/${sku}/stock`)
    .set(auth)
    .send({ stock });

const report = ({ auth }: SignedInUser, from: string, to: string) =>
  request(shop.server)
    .get('/api/reports/sales')
    .query({ from, to })
    .set(auth);

it('sets the stock of one product', async () => {
  const lamp = await createProduct(shop, { stock: 1 });
  const other = await createProduct(shop, { stock: 1 });

  const { status, body } = await setStock(admin, lamp.sku, 7);

  expect(status).toBe(200);
  expect(body).toEqual({ ...lamp, stock: 7 });
  expect(await stockOf(shop, lamp)).toBe(7);
  expect(await stockOf(shop, other)).toBe(1);
});

it('shows the stock to every client', async () => {
  const lamp = await createProduct(shop, { stock: 3 });

  const { status, body } = await request(shop.server).get(
    '/api/products',
  );

  expect(status).toBe(200);
  expect(body.items).toContainEqual(lamp);
});

it('lets no customer set the stock', async () => {
  const lamp = await createProduct(shop, { stock: 1 });

  const { status, type } = await setStock(customer, lamp.sku, 7);

  expect(status).toBe(403);
  expect(type).toBe('application/problem+json');
  expect(await stockOf(shop, lamp)).toBe(1);
});

it.each([-1, 0.5, '7', null, 1_000_001])(
  'takes no stock of %j',
  async (stock) => {
    const lamp = await createProduct(shop, { stock: 1 });

    const { status } = await setStock(admin, lamp.sku, stock);

    expect(status).toBe(400);
    expect(await stockOf(shop, lamp)).toBe(1);
  },
);

it('sets no stock of an unknown product', async () => {
  const unknown = await setStock(admin, 'no-such-thing', 1);
  const impossible = await setStock(admin, 'NO_CODE', 1);

  expect(unknown.status).toBe(404);
  expect(impossible.status).toBe(400);
});

it('reports the orders of every customer of a whole day', async () => {
  const sums = { subtotalCents: 100, taxCents: 20, totalCents: 120 };
  const times = [
    '2024-05-09T23:59:59.999Z', // the day before
    '2024-05-10T00:00:00.000Z',
    '2024-05-11T12:00:00.000Z',
    '2024-05-11T23:59:59.999Z',
    '2024-05-12T00:00:00.000Z', // the day after
  ];
  for (const [i, time] of times.entries()) {
    const user = i % 2 ? customer : admin;
    const createdAt = new Date(time);
    await createOrder(shop, user, { createdAt, ...sums });
  }

  const { status, body } = await report(
    ...([admin, '2024-05-10', '2024-05-12'] as const),
  );

  expect(status).toBe(200);
  expect(body).toEqual({
    ...{ from: '2024-05-10', to: '2024-05-12', orders: 3 },
    ...{ subtotalCents: 300, taxCents: 60, totalCents: 360 },
  });
});

it('reports nothing as 0', async () => {
  const { body } = await report(admin, '2001-01-01', '2001-01-02');

  expect(body).toMatchObject({ orders: 0, totalCents: 0 });
});

it('reports to no customer', async () => {
  const { status } = await report(customer, '2024-01-01', '2024-02-01');

  expect(status).toBe(403);
});

it.each([
  ['', '2024-02-01'],
  ['2024-01-01', 'tomorrow'],
  ['2024-02-30', '2024-03-01'],
])('reports nothing from %j to %j', async (from, to) => {
  const { status } = await report(admin, from, to);

  expect(status).toBe(400);
});
