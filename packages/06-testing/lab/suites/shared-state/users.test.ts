// Shared tables, a fixed address: green only when it runs alone.

import { afterAll, beforeEach, expect, it } from '@jest/globals';
import request from 'supertest';
import { app, cleanDatabase, pool } from './shared-app.ts';

const ada = {
  email: 'test@example.com',
  name: 'Test User',
  password: 'SecurePass123!',
};

beforeEach(cleanDatabase);
afterAll(() => pool.end());

it('creates a user', async () => {
  const response = await request(app).post('/api/users').send(ada);

  expect(response.status).toBe(201);
});

it('refuses a second user with the address', async () => {
  await request(app).post('/api/users').send(ada);

  const response = await request(app).post('/api/users').send(ada);

  expect(response.status).toBe(409);
});

it('counts one user', async () => {
  await request(app).post('/api/users').send(ada);

  const { rowCount } = await pool.query('SELECT FROM users');

  expect(rowCount).toBe(1);
});
