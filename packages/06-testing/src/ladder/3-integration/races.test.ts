// Requests that meet. See `support/meet.ts`.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Product } from '../../app/products/products-store.ts';
import {
  createProduct,
  createUser,
  password,
  uniqueName,
} from '../support/factories.ts';
import { stockOf } from '../support/look-up.ts';
import { meet } from '../support/meet.ts';
import { openTestApp, type TestApp } from '../support/open-test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await openTestApp();
});
afterAll(() => shop.close());

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

it('loses no piece when orders meet that can all be met', async () => {
  const lamp = await createProduct(shop, { stock: 10 });
  const buyers = await Promise.all([1, 2, 3, 4].map(() => buyer()));

  const statuses = await meet(shop, [lamp], () =>
    buyers.map(({ buy }) => buy(lamp)),
  );

  expect(statuses).toEqual([201, 201, 201, 201]);
  expect(await stockOf(shop, lamp)).toBe(6);
});

it('does not block itself when two baskets are in another order', async () => {
  const lamp = await createProduct(shop);
  const tent = await createProduct(shop);
  const [ada, eve] = [await buyer(), await buyer()];

  const statuses = await meet(shop, [lamp, tent], () => [
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
