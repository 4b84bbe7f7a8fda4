// Each test needs the data of the test before it.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { app, cleanDatabase, pool } from './shared-app.ts';

const credentials = {
  email: 'test@example.com',
  password: 'SecurePass123!',
};
let token: string;

beforeAll(cleanDatabase);
afterAll(() => pool.end());

it('signs up', async () => {
  const response = await request(app)
    .post('/api/users')
    .send({ ...credentials, name: 'Test User' });

  expect(response.status).toBe(201);
});

it('logs in', async () => {
  const response = await request(app)
    .post('/api/login')
    .send(credentials);

  ({ token } = response.body as { token: string });
  expect(response.status).toBe(200);
});

it('uses the token', async () => {
  const response = await request(app)
    .get('/api/me')
    .auth(token, { type: 'bearer' });

  expect(response.status).toBe(200);
});
