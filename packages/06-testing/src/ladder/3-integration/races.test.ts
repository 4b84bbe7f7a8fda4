// Requests that meet. The test holds a row until all of them wait for
// it, so they meet every time, and not just on a bad day.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Product } from '../../products-store.ts';
import {
  createProduct,
  createUser,
  password,
  uniqueName,
} from '../../testing/factories.ts';
import {
  countOrders,
  stockOf,
  untilWaiting,
} from '../../testing/look-up.ts';
import {
  openTestApp,
  type TestApp,
} from '../../testing/open-test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await openTestApp();
});
afterAll(() => shop.close());

/** Lets go of the products once all orders wait for one, or answer. */
async function meet<T>(
  products: Product[],
  orders: () => Promise<T>[],
) {
  const client = await shop.pool.connect();
  const stop = new AbortController();
  try {
    await client.query('BEGIN');
    await client.query(
      'SELECT FROM products WHERE sku = ANY ($1) FOR UPDATE',
      [products.map(({ sku }) => sku)],
    );
    const answers = orders();
    const waiting = untilWaiting(shop, answers.length, stop.signal);
    await Promise.race([waiting, ...answers]);
    await client.query('COMMIT');
    return await Promise.all(answers);
  } finally {
    stop.abort();
    client.release();
  }
}

async function buyer() {
  const user = await createUser(shop);
  const buy = (...products: Product[]) =>
    request(shop.server)
      .post('/api/orders')
      .set(user.auth)
      .send({
        lines: products.map(({ sku }) => ({ sku, quantity: 1 })),
        card: 'tok_ok',
      })
      .then(({ status }) => status);
  return { user, buy };
}

it('sells the last piece once', async () => {
  const lamp = await createProduct(shop, { stock: 1 });
  const buyers = await Promise.all([1, 2, 3, 4].map(() => buyer()));

  const statuses = await meet([lamp], () =>
    buyers.map(({ buy }) => buy(lamp)),
  );

  const counts = await Promise.all(
    buyers.map(({ user }) => countOrders(shop, user)),
  );
  expect(statuses.toSorted()).toEqual([201, 409, 409, 409]);
  expect(counts.toSorted()).toEqual([0, 0, 0, 1]);
  expect(await stockOf(shop, lamp)).toBe(0);
});

it('loses no piece when orders meet that can all be met', async () => {
  const lamp = await createProduct(shop, { stock: 10 });
  const buyers = await Promise.all([1, 2, 3, 4].map(() => buyer()));

  const statuses = await meet([lamp], () =>
    buyers.map(({ buy }) => buy(lamp)),
  );

  expect(statuses).toEqual([201, 201, 201, 201]);
  expect(await stockOf(shop, lamp)).toBe(6);
});

it('does not block itself when two baskets are in another order', async () => {
  const lamp = await createProduct(shop);
  const tent = await createProduct(shop);
  const [ada, eve] = [await buyer(), await buyer()];

  const statuses = await meet([lamp, tent], () => [
    ada.buy(lamp, tent),
    eve.buy(tent, lamp),
  ]);

  expect(statuses).toEqual([201, 201]);
});

it('opens one account for two that sign up at once', async () => {
  const name = uniqueName('twin');
  const form = { name, email: `${name}@shop.example`, password };
  const signUp = () =>
    request(shop.server).post('/api/users').send(form);

  const answers = await Promise.all([signUp(), signUp(), signUp()]);

  const statuses = answers.map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([201, 409, 409]);
});
