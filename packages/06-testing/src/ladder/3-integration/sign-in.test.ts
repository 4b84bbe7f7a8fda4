// Signing in, and every way to fail.

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { createTokens } from '../../app/accounts/tokens.ts';
import { createUser, password } from '../support/factories.ts';
import {
  jwtSecret,
  openTestApp,
  type TestApp,
} from '../support/open-test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await openTestApp();
});
afterAll(() => shop.close());

const logIn = (email: string, password: string) =>
  request(shop.server).post('/api/login').send({ email, password });

const getMe = (authorization: string) =>
  request(shop.server)
    .get('/api/me')
    .set('Authorization', authorization);

it('gives a token that opens a protected route', async () => {
  const { email, id } = await createUser(shop);

  const { status, body, headers } = await logIn(email, password);

  const me = await getMe(`Bearer ${body.token}`);
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('no-store');
  expect(body).toEqual({
    token: expect.any(String),
    ...{ tokenType: 'Bearer', expiresInSeconds: 900 },
  });
  expect(me.body.id).toBe(id);
});

it('takes the address in any case', async () => {
  const { email } = await createUser(shop);

  const { status } = await logIn(email.toUpperCase(), password);

  expect(status).toBe(200);
});

it('answers the same to a wrong password and an unknown address', async () => {
  const { email } = await createUser(shop);

  const wrong = await logIn(email, 'wrong horse');
  const unknown = await logIn('unknown@shop.example', password);

  expect(wrong.status).toBe(401);
  expect(wrong.headers['www-authenticate']).toMatch(/^Bearer/);
  expect(wrong.body.token).toBeUndefined();
  expect(unknown.status).toBe(401);
  expect(unknown.body).toEqual(wrong.body);
});

it.each([
  ['GET', '/api/me'],
  ['GET', '/api/users/00000000-0000-4000-8000-000000000000'],
  ['GET', '/api/orders'],
  ['POST', '/api/orders'],
  ['GET', '/api/orders/00000000-0000-4000-8000-000000000000'],
  ['PUT', '/api/products/lamp-01/stock'],
  ['GET', '/api/reports/sales'],
])('protects %s %s', async (method, path) => {
  const url = new URL(path, addressOf(shop));

  const response = await fetch(url, { method });

  await response.arrayBuffer();
  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
});

it.each(['', 'Bearer', 'Bearer a.b.c', 'Basic YTpi', 'Bearer a b'])(
  'does not take %j',
  async (authorization) => {
    const { status, type } = await getMe(authorization);

    expect(status).toBe(401);
    expect(type).toBe('application/problem+json');
  },
);

it('takes a token for 15 minutes, not a second longer', async () => {
  const { auth } = await createUser(shop);

  shop.clock.advanceSeconds(899);
  const inTime = await getMe(auth.Authorization);
  shop.clock.advanceSeconds(1);
  const late = await getMe(auth.Authorization);

  expect(inTime.status).toBe(200);
  expect(late.status).toBe(401);
  expect(late.headers['www-authenticate']).toContain('invalid_token');
});

it('does not take a token with another signature', async () => {
  const { id } = await createUser(shop);
  const { clock } = shop;
  const secret = jwtSecret.toUpperCase();

  const forged = await createTokens({ secret, clock }).issue(id);

  expect((await getMe(`Bearer ${forged}`)).status).toBe(401);
});

it('does not take a token with our signature and a strange owner', async () => {
  const strange = await shop.tokens.issue("1' OR 1=1");

  expect((await getMe(`Bearer ${strange}`)).status).toBe(401);
});

it('does not take the token of an account that is gone', async () => {
  const { id, auth } = await createUser(shop);
  await shop.pool.query('DELETE FROM users WHERE id = $1', [id]);

  const { status } = await getMe(auth.Authorization);

  expect(status).toBe(401);
});

it('reports a database that fails as its own fault, not as a 401', async () => {
  const { auth } = await createUser(shop);
  await shop.pool.query('ALTER TABLE users RENAME TO gone');

  const { status } = await getMe(auth.Authorization);

  await shop.pool.query('ALTER TABLE gone RENAME TO users');
  expect(status).toBe(500);
});

function addressOf({ server }: TestApp): string {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return `http://127.0.0.1:${port}`;
}
