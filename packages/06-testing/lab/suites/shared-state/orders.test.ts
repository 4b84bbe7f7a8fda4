// Every test buys the same lamp, and counts all orders.

import { afterAll, beforeEach, expect, it } from '@jest/globals';
import request from 'supertest';
import { app, cleanDatabase, pool } from './shared-app.ts';

const ada = { email: 'test@example.com', password: 'SecurePass123!' };
const order = { text: '3 x lamp-01', card: 'tok_ok' };
let token: string;

beforeEach(async () => {
  await cleanDatabase();
  await request(app)
    .post('/api/users')
    .send({ ...ada, name: 'Test User' });
  const response = await request(app).post('/api/login').send(ada);
  ({ token } = response.body as { token: string });
});
afterAll(() => pool.end());

it('places an order', async () => {
  const response = await request(app)
    .post('/api/orders')
    .auth(token, { type: 'bearer' })
    .send(order);

  expect(response.status).toBe(201);
});

it('takes the stock', async () => {
  await request(app)
    .post('/api/orders')
    .auth(token, { type: 'bearer' })
    .send(order);

  const sql = "SELECT stock FROM products WHERE sku = 'lamp-01'";
  const { rows } = await pool.query<{ stock: number }>(sql);
  expect(rows[0]?.stock).toBe(7);
});

it('lists the order', async () => {
  await request(app)
    .post('/api/orders')
    .auth(token, { type: 'bearer' })
    .send(order);

  const response = await request(app)
    .get('/api/orders')
    .auth(token, { type: 'bearer' });

  expect(response.body).toMatchObject({ total: 1 });
});
