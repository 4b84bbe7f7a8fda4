// The happy path, as tutorials publish it: it runs, so it works.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import {
  openTestApp,
  type TestApp,
} from '../../testing/open-test-app.ts';

const ada = { email: 'ada@shop.example', password: 'correct horse' };

let shop: TestApp;
let token: string;

beforeAll(async () => {
  shop = await openTestApp();
  const { server } = shop;
  await request(server)
    .post('/api/users')
    .send({ ...ada, name: 'Ada' });
  const { body } = await request(server).post('/api/login').send(ada);
  token = body.token;
});
afterAll(() => shop.close());

it('signs up', async () => {
  const grace = { ...ada, email: 'grace@shop.example', name: 'Grace' };

  const response = await request(shop.server)
    .post('/api/users')
    .send(grace);

  expect(response.status).toBe(201);
});

it('logs in', async () => {
  const response = await request(shop.server)
    .post('/api/login')
    .send(ada);

  expect(response.status).toBe(200);
  expect(response.body.token).toBeDefined();
});

it('shows me who I am', async () => {
  const response = await request(shop.server)
    .get('/api/me')
    .auth(token, { type: 'bearer' });

  expect(response.status).toBe(200);
});

it('lists the products', async () => {
  const response = await request(shop.server).get('/api/products');

  expect(response.status).toBe(200);
  expect(response.body.items.length).toBeGreaterThan(0);
});

it('places an order', async () => {
  const response = await request(shop.server)
    .post('/api/orders')
    .auth(token, { type: 'bearer' })
    .send({ text: '2 x lamp-01', card: 'tok_ok' });

  expect(response.status).toBe(201);
  expect(response.body.totalCents).toBeGreaterThan(0);
});

it('lists my orders', async () => {
  const response = await request(shop.server)
    .get('/api/orders')
    .auth(token, { type: 'bearer' });

  expect(response.status).toBe(200);
});

it('wants me to log in', async () => {
  const response = await request(shop.server).get('/api/me');

  expect(response.status).toBe(401);
});
