import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Express } from 'express';
import request from 'supertest';
import {
  openTestService,
  type TestService,
} from './support/test-service.ts';

let service: TestService;
let one: Express;
let two: Express;

beforeAll(async () => {
  service = await openTestService();
  one = await service.addInstance();
  two = await service.addInstance();
});
afterAll(() => service.close());

const login = (app: Express) =>
  request(app).post('/api/login').send({ name: 'Ada' });

function cookieOf(headers: Record<string, unknown>): string {
  const [cookie = ''] = (headers['set-cookie'] ?? []) as string[];
  return cookie;
}

it('knows a login of another instance', async () => {
  const { status, headers } = await login(one);

  const me = await request(two)
    .get('/api/me')
    .set('Cookie', cookieOf(headers));

  expect(status).toBe(200);
  expect(me.body).toEqual({ name: 'Ada' });
});

it('sets a cookie that scripts and other sites cannot use', async () => {
  const { headers } = await login(one);

  expect(cookieOf(headers)).toMatch(/; HttpOnly/);
  expect(cookieOf(headers)).toMatch(/; SameSite=Lax/);
});

it('gives a new session id at login', async () => {
  const first = cookieOf((await login(one)).headers);

  const again = await login(one).set('Cookie', first);

  const id = (cookie: string) => cookie.split(';')[0];
  expect(id(cookieOf(again.headers))).not.toBe(id(first));
});

it('forgets the session at logout, on every instance', async () => {
  const cookie = cookieOf((await login(one)).headers);

  const out = await request(two)
    .post('/api/logout')
    .set('Cookie', cookie);

  const me = await request(one).get('/api/me').set('Cookie', cookie);
  expect(out.status).toBe(204);
  expect(me.status).toBe(401);
});

it('answers 401 without a session and 400 without a name', async () => {
  const me = await request(one).get('/api/me');
  const bad = await request(one).post('/api/login').send({ name: '' });

  expect(me.status).toBe(401);
  expect(me.type).toBe('application/problem+json');
  expect(bad.status).toBe(400);
});

it('ignores a cookie that was tampered with', async () => {
  const cookie = cookieOf((await login(one)).headers);
  const forged = cookie.replace(/(?<=sid=s%3A)./, (first) =>
    first === 'A' ? 'B' : 'A',
  );

  const me = await request(one).get('/api/me').set('Cookie', forged);

  expect(me.status).toBe(401);
});

it('loses logins when sessions lie in memory', async () => {
  const a = await service.addInstance({ sessions: 'memory' });
  const b = await service.addInstance({ sessions: 'memory' });

  const cookie = cookieOf((await login(a)).headers);
  const me = await request(b).get('/api/me').set('Cookie', cookie);

  expect(me.status).toBe(401);
});
