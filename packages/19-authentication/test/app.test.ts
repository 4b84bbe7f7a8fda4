import {
  afterAll,
  beforeAll,
  beforeEach,
  expect,
  it,
} from '@jest/globals';
import { startFaultProxy, type FaultProxy } from '@under-load/services';
import type { Express } from 'express';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import request from 'supertest';
import { createApp } from '../src/app/app.ts';
import { openDatabase, prepareTables } from '../src/app/database.ts';
import { openKeys } from '../src/app/keys-file.ts';
import { prepareKeys } from '../src/app/rotate-keys.ts';
import { createStore } from '../src/app/tables.ts';
import { createAuth } from '../src/ladder/8-throttled.ts';
import { databaseUrl } from './support/services.ts';

const schema = `lesson_19_${randomBytes(6).toString('hex')}`;
const ada = { email: 'ada@example.com', password: 'correct 42' };
let folder: string;
let keysFile: string;
let proxy: FaultProxy;
let pool: Pool;
let app: Express;
const errors: unknown[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesson-19-'));
  keysFile = join(folder, 'keys.json');
  await prepareKeys(keysFile);
  proxy = await startFaultProxy({ url: databaseUrl });
  pool = openDatabase(proxy.url, schema);
  await prepareTables(pool, schema);
  const store = createStore(pool);
  const keys = openKeys(keysFile);
  const auth = createAuth({ store, pool, keys, cost: 2 ** 10 });
  app = createApp({ auth, onError: (error) => errors.push(error) });
  await request(app).post('/accounts').send(ada);
});
beforeEach(() => {
  errors.length = 0;
});
afterAll(async () => {
  await pool.query(`DROP SCHEMA ${schema} CASCADE`);
  await pool.end();
  await proxy.close();
  await rm(folder, { recursive: true });
});

async function logIn() {
  const answer = await request(app).post('/login').send(ada);
  const { accessToken } = answer.body as { accessToken: string };
  const [cookie = ''] = answer.get('Set-Cookie') ?? [];
  return { answer, bearer: `Bearer ${accessToken}`, cookie };
}

const me = (bearer: string) =>
  request(app).get('/me').set('Authorization', bearer);

it('logs in, refreshes, and logs out', async () => {
  const { bearer, cookie } = await logIn();
  const before = await me(bearer);
  const refresh = () =>
    request(app)
      .post('/refresh')
      .set('Cookie', cookie.split(';')[0] ?? '');
  const refreshed = await refresh();
  const out = await request(app)
    .post('/logout')
    .set('Authorization', bearer);

  expect(before.body).toEqual({ id: 1, email: ada.email });
  expect([refreshed.status, out.status]).toEqual([200, 204]);
  expect([(await me(bearer)).status, (await refresh()).status]).toEqual(
    [401, 401],
  );
});

it('gives the refresh token to no script, no other path and no answer', async () => {
  const { answer, cookie } = await logIn();

  const [value = ''] = cookie.split(';');
  expect(cookie).toMatch(
    /; Path=\/refresh; .*HttpOnly; Secure; SameSite=Strict/,
  );
  expect(answer.text).not.toContain(value.split('=')[1]);
  expect(answer.text).not.toContain(ada.password);
});

it('sends headers that close what a page does not need', async () => {
  const { headers } = await me('');

  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining(
      "default-src 'self'",
    ),
    'x-content-type-options': 'nosniff',
  });
  expect(headers['x-powered-by']).toBeUndefined();
});

it.each([
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
])('changes nothing for another site: %j', async (headers) => {
  const { cookie } = await logIn();
  const [value = ''] = cookie.split(';');
  const refresh = () =>
    request(app).post('/refresh').set('Cookie', value);

  const foreign = await refresh().set(headers);

  expect(foreign.status).toBe(403);
  expect((await refresh()).body).toHaveProperty('accessToken');
});

it.each([
  [{ email: 'ada', password: 'x' }, 400],
  [{ email: ada.email, password: 'x'.repeat(201) }, 400],
  [{ ...ada, admin: true }, 400],
  [{ email: ada.email, password: { $ne: '' } }, 400],
  [{ email: ada.email, password: 'x'.repeat(2000) }, 413],
  [{ email: ada.email, password: 'wrong' }, 401],
])('refuses a login: %#', async (body, status) => {
  const answer = await request(app).post('/login').send(body);

  expect(answer.status).toBe(status);
  expect(answer.type).toBe('application/problem+json');
});

it('refuses what is no token, and a megabyte of it', async () => {
  const tokens = ['', 'x', 'Bearer', 'Bearer a.b.c', 'Basic eDp5'];
  for (const token of tokens)
    expect((await me(token)).status).toBe(401);

  expect((await me(`Bearer ${'x'.repeat(2 ** 20)}`)).status).toBe(431);
});

it('an address has one account, and keeps its password', async () => {
  const again = await request(app)
    .post('/accounts')
    .send({ email: 'ADA@example.com', password: 'of a thief' });

  expect(again.status).toBe(409);
  expect((await logIn()).answer.status).toBe(200);
});

it('a dump of the database holds no token and no password', async () => {
  const { bearer, cookie } = await logIn();
  const rows = await Promise.all(
    ['accounts', 'sessions', 'attempts'].map((table) =>
      pool.query(`SELECT t::text, * FROM ${table} t`),
    ),
  );

  const dump = JSON.stringify(rows.map((it) => it.rows));
  const secret = /refresh=[^.]+\.([^;]+)/.exec(cookie)?.[1] ?? 'none';
  expect(dump).toContain(ada.email);
  for (const text of [secret, bearer.slice(7), ada.password]) {
    expect(dump).not.toContain(text);
  }
});

it('only its owner may read the keys', async () => {
  const { mode } = await stat(keysFile);

  if (process.platform !== 'win32') expect(mode & 0o077).toBe(0);
});

it('is a 503 while the database is away, and says nothing of it', async () => {
  const { bearer } = await logIn();
  proxy.cut();
  const away = await me(bearer);
  proxy.heal();

  expect(away.status).toBe(503);
  expect(away.text).not.toMatch(/ECONN|postgres|terminated/i);
  expect((await me(bearer)).status).toBe(200);
});
