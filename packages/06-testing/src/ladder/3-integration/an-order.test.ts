// Requests go into the real app. The tests look at what comes out: the
// rows in the database, the charge, the mail.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { createProduct, createUser } from '../support/factories.ts';
import { mailsTo, stockOf } from '../support/look-up.ts';
import { meet } from '../support/meet.ts';
import { openTestApp, type TestApp } from '../support/open-test-app.ts';

type Auth = Record<string, string>;
let shop: TestApp;

beforeAll(async () => {
  shop = await openTestApp();
});
afterAll(() => shop.close());

const order = (auth: Auth, sku: string, card = 'tok_ok') =>
  request(shop.server)
    .post('/api/orders')
    .set(auth)
    .send({ text: `1 x ${sku}`, card });

// #region look
it('takes stock, charges the card, and sends one mail', async () => {
  const ada = await createUser(shop);
  const lamp = await createProduct(shop, { stock: 5 });

  const { body } = await order(ada.auth, lamp.sku);

  const { cents } = shop.provider.charges.get(body.id) ?? {};
  expect(cents).toBe(lamp.priceCents);
  expect(await stockOf(shop, lamp)).toBe(4);
  expect(mailsTo(shop, ada)).toHaveLength(1);
});
// #endregion

it('takes nothing when one of two products is sold out', async () => {
  const { auth } = await createUser(shop);
  const lamp = await createProduct(shop, { sku: 'a', stock: 5 });
  await createProduct(shop, { sku: 'b', stock: 0 });

  await order(auth, 'a\n1 x b');

  expect(await stockOf(shop, lamp)).toBe(5);
});

it('shows an order to no other customer', async () => {
  const [ada, eve] = [await createUser(shop), await createUser(shop)];
  const { body } = await order(ada.auth, 'coffee-05');

  const get = (path: string) =>
    request(shop.server).get(path).set(eve.auth);
  expect((await get(`/api/orders/${body.id}`)).status).toBe(404);
  expect((await get('/api/orders')).body.items).toEqual([]);
});

it('sells the last piece once', async () => {
  const [ada, eve] = [await createUser(shop), await createUser(shop)];
  const lamp = await createProduct(shop, { stock: 1 });

  const answers = await meet(shop, [lamp], () => [
    order(ada.auth, lamp.sku),
    order(eve.auth, lamp.sku),
  ]);

  const statuses = answers.map(({ status }) => status);
  expect(statuses.toSorted()).toEqual([201, 409]);
});
