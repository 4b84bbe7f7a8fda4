// Requests that are malformed, too large, or sent to the wrong place.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import {
  createUser,
  password,
  type SignedInUser,
} from '../support/factories.ts';
import { openTestApp, type TestApp } from '../support/open-test-app.ts';

let shop: TestApp;
let ada: SignedInUser;

beforeAll(async () => {
  shop = await openTestApp();
  ada = await createUser(shop);
});
afterAll(() => shop.close());

const post = (path: string) =>
  request(shop.server).post(path).set(ada.auth);
const get = (path: string) =>
  request(shop.server).get(path).set(ada.auth);

const form = { email: 'eve@shop.example', name: 'Eve', password };

it.each(['\0', '\ud83d', '\udca1'])(
  'answers 400 to %j in any text',
  async (bad) => {
    const card = 'tok_ok';
    const signUp = { ...form, name: `E${bad}ve` };
    const key = { [`a${bad}`]: 1 };

    const answers = [
      await post('/api/users').send(signUp),
      await post('/api/login').send({ ...form, password: bad }),
      await post('/api/orders').send({ text: bad, card }),
      await post('/api/orders').send(key),
    ];

    const statuses = answers.map(({ status }) => status);
    expect(statuses).toEqual([400, 400, 400, 400]);
  },
);

it.each([
  ['no address', { ...form, email: undefined }, 'email'],
  ['half an address', { ...form, email: 'eve@' }, 'email'],
  ['a blank name', { ...form, name: ' ' }, 'name'],
  ['a long name', { ...form, name: 'x'.repeat(101) }, 'name'],
  ['a short password', { ...form, password: '123456789' }, 'password'],
  ['a number', { ...form, password: 1234567890 }, 'password'],
  ['an unknown field', { ...form, admin: true }, 'body'],
])('answers 400 to a sign-up with %s', async (_what, body, field) => {
  const answer = await post('/api/users').send(body);

  expect(answer.status).toBe(400);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body.errors).toEqual([
    { field, message: expect.any(String) },
  ]);
});

it.each([
  ['/api/orders/abc', 'id'],
  ['/api/users/1', 'id'],
  ['/api/orders?page=0', 'page'],
  ['/api/orders?page=1.5', 'page'],
  ['/api/orders?page=0x7', 'page'],
  ['/api/orders?page=%00', 'page'],
  ['/api/orders?limit=0', 'limit'],
  ['/api/orders?limit=101', 'limit'],
  ['/api/orders?limit=1&limit=2', 'limit'],
])('answers 400 to %s and names %s', async (path, field) => {
  const { status, body } = await get(path);

  expect(status).toBe(400);
  expect(body.errors).toEqual([{ field, message: expect.any(String) }]);
});

it('says which line of an order is wrong', async () => {
  const text = '1 x lamp-01\nlamps';

  const answer = await post('/api/orders').send({
    text,
    card: 'tok_ok',
  });

  const message = 'line 2: write it as "2 x lamp-01"';
  expect(answer.status).toBe(400);
  expect(answer.body.errors).toEqual([{ field: 'text', message }]);
});

it.each(['/api/users', '/api/login', '/api/orders'])(
  'POST %s refuses a body that is malformed, too large, or no JSON',
  async (path) => {
    const malformed = await post(path).type('json').send('{"a":');
    const large = await post(path).send({ a: 'x'.repeat(20_000) });
    const text = await post(path).type('text').send('hello');
    const none = await post(path);

    const answers = [malformed, large, text, none];
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toEqual([400, 413, 415, 415]);
    for (const { type } of answers) {
      expect(type).toBe('application/problem+json');
    }
  },
);

it.each(['/nothing', '/api/nothing', '/api/orders/1/2'])(
  'answers 404 to %s',
  async (path) => {
    const { status, type } = await get(path);

    expect(status).toBe(404);
    expect(type).toBe('application/problem+json');
  },
);

it('answers 404 to an unknown order', async () => {
  const path = '/api/orders/00000000-0000-4000-8000-000000000000';

  expect((await get(path)).status).toBe(404);
});

it.each([
  ['/api/users', 'POST'],
  ['/api/login', 'POST'],
  ['/api/me', 'GET'],
  ['/api/products', 'GET'],
  ['/api/orders', 'GET, POST'],
  ['/api/orders/00000000-0000-4000-8000-000000000000', 'GET'],
  ['/api/products/lamp-01/stock', 'PUT'],
  ['/api/reports/sales', 'GET'],
])('answers 405 to DELETE %s, and allows %s', async (path, allowed) => {
  const { status, headers } = await request(shop.server)
    .delete(path)
    .set(ada.auth);

  expect(status).toBe(405);
  expect(headers['allow']).toBe(allowed);
});

it('keeps its own errors to itself', async () => {
  await shop.pool.query('ALTER TABLE products RENAME TO gone');

  const { status, text } = await get('/api/products');

  await shop.pool.query('ALTER TABLE gone RENAME TO products');
  expect(status).toBe(500);
  expect(text).not.toMatch(/products|relation|at /);
  expect(String(shop.errors.at(-1))).toMatch(/relation "products"/);
});

it('does not name its framework', async () => {
  const { headers } = await get('/api/products');

  expect(headers).not.toHaveProperty('x-powered-by');
});
