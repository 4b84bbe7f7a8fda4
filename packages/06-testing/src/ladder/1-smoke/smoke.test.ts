// The happy path, as tutorials publish it: it runs, so it works.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { openTestApp, type TestApp } from '../support/open-test-app.ts';

const ada = { email: 'ada@shop.example', password: 'correct horse' };
const order = { text: '2 x lamp-01', card: 'tok_ok' };
let shop: TestApp;
let auth = {};

const get = (path: string) => request(shop.server).get(path).set(auth);
const post = (path: string, body: object) =>
  request(shop.server).post(path).set(auth).send(body);

beforeAll(async () => {
  shop = await openTestApp();
  await post('/api/users', { ...ada, name: 'Ada' });
  const { body } = await post('/api/login', ada);
  auth = { Authorization: `Bearer ${body.token}` };
});
afterAll(() => shop.close());

it('signs up', async () => {
  const grace = { ...ada, email: 'grace@shop.example', name: 'Grace' };

  expect((await post('/api/users', grace)).status).toBe(201);
});

// #region happy
it('logs in', async () => {
  const { status, body } = await post('/api/login', ada);

  expect(status).toBe(200);
  expect(body.token).toBeDefined();
});

it('places an order', async () => {
  const { status, body } = await post('/api/orders', order);

  expect(status).toBe(201);
  expect(body.totalCents).toBeGreaterThan(0);
});
// #endregion

it('lists the products', async () => {
  const { status, body } = await get('/api/products');

  expect(status).toBe(200);
  expect(body.items.length).toBeGreaterThan(0);
});

it.each(['/api/me', '/api/orders'])('shows me %s', async (path) => {
  expect((await get(path)).status).toBe(200);
});

it('shows nothing without a login', async () => {
  const { status } = await request(shop.server).get('/api/me');

  expect(status).toBe(401);
});
