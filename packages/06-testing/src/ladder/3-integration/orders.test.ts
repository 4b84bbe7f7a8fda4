import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import {
  createOrder,
  createProduct,
  createUser,
  type SignedInUser,
} from '../support/factories.ts';
import { mailsTo, stockOf } from '../support/look-up.ts';
import { openTestApp, type TestApp } from '../support/open-test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await openTestApp();
});
afterAll(() => shop.close());

const card = 'tok_ok';

const order = ({ auth }: SignedInUser, body: object) =>
  request(shop.server).post('/api/orders').set(auth).send(body);

const get = ({ auth }: SignedInUser, path: string) =>
  request(shop.server).get(path).set(auth);

it('takes an order as lines and as text, and adds them up', async () => {
  const ada = await createUser(shop);
  const lamp = await createProduct(shop, { priceCents: 4_000 });
  const book = await createProduct(shop, {
    ...{ priceCents: 1_500, category: 'books' },
  });
  const lines = [{ sku: lamp.sku, quantity: 1 }];
  const text = `2 x ${book.sku}\n1 x ${lamp.sku}`;

  const { status, body, headers } = await order(ada, {
    ...{ lines, text, card },
  });

  const expected = [
    { ...nameOf(lamp), quantity: 2, unitCents: 4_000 },
    { ...nameOf(book), quantity: 2, unitCents: 1_500 },
  ];
  expect(status).toBe(201);
  expect(headers['location']).toBe(`/api/orders/${body.id}`);
  expect(body).toEqual({
    ...{ id: body.id, userId: ada.id },
    createdAt: shop.clock.now().toISOString(),
    lines: expect.arrayContaining(expected),
    ...{ subtotalCents: 11_000, taxCents: 248, totalCents: 11_248 },
  });
});

it('takes the ordered pieces out of stock', async () => {
  const ada = await createUser(shop);
  const lamp = await createProduct(shop, { stock: 5 });
  const other = await createProduct(shop, { stock: 5 });

  await order(ada, { text: `3 x ${lamp.sku}`, card });

  expect(await stockOf(shop, lamp)).toBe(2);
  expect(await stockOf(shop, other)).toBe(5);
});

it('sells the last piece', async () => {
  const ada = await createUser(shop);
  const lamp = await createProduct(shop, { stock: 2 });

  const { status } = await order(ada, {
    text: `2 x ${lamp.sku}`,
    card,
  });

  expect(status).toBe(201);
  expect(await stockOf(shop, lamp)).toBe(0);
});

it('takes no tax of an exempt customer', async () => {
  const ada = await createUser(shop, { taxExempt: true });
  const lamp = await createProduct(shop, { priceCents: 60_000 });

  const { body } = await order(ada, { text: `1 x ${lamp.sku}`, card });

  expect(body).toMatchObject({ taxCents: 0, totalCents: 60_000 });
});

it('refuses the whole order when one line fails', async () => {
  const ada = await createUser(shop);
  const lamp = await createProduct(shop, { sku: 'a-lamp', stock: 5 });
  const tent = await createProduct(shop, { sku: 'b-tent', stock: 1 });

  const short = await order(ada, { text: '1xa-lamp\n2xb-tent', card });
  const unknown = await order(ada, { text: '1xa-lamp\n1xb-no', card });

  expect(short.status).toBe(409);
  expect(short.body.detail).toBe('There is not enough of b-tent left');
  expect(unknown.status).toBe(422);
  expect(unknown.body.detail).toBe('There is no product b-no');
  expect(await stockOf(shop, lamp)).toBe(5);
  expect(await stockOf(shop, tent)).toBe(1);
  expect(mailsTo(shop, ada)).toEqual([]);
});

it('counts two lines of one product together', async () => {
  const ada = await createUser(shop);
  const { sku } = await createProduct(shop, { stock: 3 });
  const line = { sku, quantity: 2 };

  const { status } = await order(ada, { lines: [line, line], card });

  expect(status).toBe(409);
});

it('shows an order as it was placed', async () => {
  const ada = await createUser(shop);
  const lamp = await createProduct(shop, { priceCents: 6_000 });
  const text = `1 x ${lamp.sku}`;
  const placed = await order(ada, { text, card });
  const sql = 'UPDATE products SET price_cents = 1 WHERE sku = $1';
  await shop.pool.query(sql, [lamp.sku]);

  const { status, body } = await get(
    ada,
    `/api/orders/${placed.body.id}`,
  );

  expect(status).toBe(200);
  expect(body).toEqual(placed.body);
});

it('shows administrators the orders of all', async () => {
  const ada = await createUser(shop);
  const admin = await createUser(shop, { role: 'admin' });
  const { id } = await createOrder(shop, ada);

  const { body } = await get(admin, `/api/orders/${id}`);

  expect(body).toMatchObject({ id, userId: ada.id });
});

it('lists the newest first, page by page, none twice', async () => {
  const ada = await createUser(shop);
  const days = [3, 1, 5, 2, 4];
  for (const day of days) {
    const createdAt = new Date(`2026-01-0${day}T00:00:00Z`);
    await createOrder(shop, ada, { createdAt });
  }
  const page = async (n: number) => {
    const path = `/api/orders?limit=2&page=${n}`;
    const { body } = await get(ada, path);
    const { items, ...rest } = body;
    const dates = items.map((o: { createdAt: string }) => o.createdAt);
    return { ...rest, days: dates.map((d: string) => Number(d[9])) };
  };

  const counts = { limit: 2, total: 5, pages: 3 };
  expect(await page(1)).toEqual({ ...counts, page: 1, days: [5, 4] });
  expect(await page(2)).toEqual({ ...counts, page: 2, days: [3, 2] });
  expect(await page(3)).toEqual({ ...counts, page: 3, days: [1] });
  expect(await page(4)).toEqual({ ...counts, page: 4, days: [] });
});

function nameOf({ sku, name }: { sku: string; name: string }) {
  return { sku, name };
}
