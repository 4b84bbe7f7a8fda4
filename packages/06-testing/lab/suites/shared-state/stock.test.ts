// Sells all lamps, and hopes that no other test buys one.

import { afterAll, beforeEach, expect, it } from '@jest/globals';
import request from 'supertest';
import { app, cleanDatabase, pool } from './shared-app.ts';

const user = { email: 'test@example.com', password: 'SecurePass123!' };
let token: string;

beforeEach(async () => {
  await cleanDatabase();
  await request(app)
    .post('/api/users')
    .send({ ...user, name: 'Test User' });
  const response = await request(app).post('/api/login').send(user);
  ({ token } = response.body as { token: string });
});
afterAll(() => pool.end());

const buy = (quantity: number) =>
  request(app)
    .post('/api/orders')
    .auth(token, { type: 'bearer' })
    .send({ text: `${quantity} x lamp-01`, card: 'tok_ok' });

it.each([8, 9, 10])('sells %d of ten lamps', async (quantity) => {
  const response = await buy(quantity);

  expect(response.status).toBe(201);
});

it('sells no eleventh lamp', async () => {
  await buy(10);

  const response = await buy(1);

  expect(response.status).toBe(409);
});
