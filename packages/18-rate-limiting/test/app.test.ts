import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { deleteKeys } from '@under-load/services';
import { Redis } from 'ioredis';
import request from 'supertest';
import { addressKey } from '../src/app/address-key.ts';
import { createApp } from '../src/app/app.ts';
import { createLimiter } from '../src/ladder/8-local.ts';
import type { Limiter } from '../src/ladder/limiter.ts';
import { redisUrl } from './support/services.ts';

const windowMs = 600_000;
const prefix = `test-18:${randomUUID()}:`;
const limiters: Limiter[] = [];
let apps = 0;

/** Of three requests, with counts of its own. */
async function openApp(proxies = 0, options = {}) {
  apps += 1;
  const own = { redisUrl, windowMs, limit: 3, ...options };
  const limiter = await createLimiter({
    ...own,
    prefix: `${prefix}${apps}:`,
  });
  limiters.push(limiter);
  const both = { accounts: limiter, addresses: limiter };
  const volley: [Limiter, Limiter] = [limiter, limiter];
  const rest = { rung: '8', volley, onError: () => {}, proxies };
  return createApp({ limit: 3, windowMs, ...both, ...rest });
}

let redis: Redis;
beforeAll(() => {
  redis = new Redis(redisUrl);
});
afterAll(async () => {
  await Promise.all(limiters.map((limiter) => limiter.close()));
  await deleteKeys(redis, prefix);
  redis.disconnect();
});

type App = Awaited<ReturnType<typeof openApp>>;

/** The statuses of requests with these headers, one by one. */
async function statuses(app: App, all: Record<string, string>[]) {
  const seen: number[] = [];
  for (const headers of all) {
    const { status } = await request(app).get('/time').set(headers);
    seen.push(status);
  }
  return seen;
}

it('says what is left, and when to come back', async () => {
  const app = await openApp();

  const first = await request(app).get('/time');
  await statuses(app, [{}, {}]);
  const last = await request(app).get('/time');

  expect(first.status).toBe(200);
  expect(first.headers['ratelimit-policy']).toBe(
    '"addresses";q=3;w=600',
  );
  expect(first.headers['ratelimit']).toBe('"addresses";r=2');
  expect(first.headers['retry-after']).toBeUndefined();
  expect(last.status).toBe(429);
  expect(last.type).toBe('application/problem+json');
  const seconds = Number(last.headers['retry-after']);
  expect(seconds).toBeGreaterThan(500);
  expect(seconds).toBeLessThanOrEqual(600);
  expect(last.headers['ratelimit']).toBe(
    `"addresses";r=0;t=${seconds}`,
  );
});

const invented = [1, 2, 3, 4, 5].map((n) => ({
  'X-Forwarded-For': `203.0.113.${n}`,
}));

it('an invented X-Forwarded-For gains nothing', async () => {
  const app = await openApp();

  expect(await statuses(app, invented)).toEqual([
    200, 200, 200, 429, 429,
  ]);
});

it('behind a proxy, only what the proxy wrote counts', async () => {
  const app = await openApp(1);
  const behind = invented.map((one) => ({
    'X-Forwarded-For': `${one['X-Forwarded-For']}, 198.51.100.7`,
  }));
  const other = { 'X-Forwarded-For': '198.51.100.8' };

  expect(await statuses(app, behind)).toEqual([
    200, 200, 200, 429, 429,
  ]);
  expect(await statuses(app, [other])).toEqual([200]);
});

it('an account has a count of its own; an invented key has none', async () => {
  const app = await openApp();
  const ada = { 'X-API-Key': 'key-of-ada' };
  const made = [1, 2, 3, 4].map((n) => ({ 'X-API-Key': `key-${n}` }));

  expect(await statuses(app, made)).toEqual([401, 401, 401, 429]);
  expect(await statuses(app, [ada])).toEqual([200]);
});

it.each([
  ['/volley?requests=0', 400],
  ['/volley?requests=x', 400],
  ['/volley?requests=1001', 400],
  ['/nothing', 404],
])('%s is refused with %i', async (path, status) => {
  const answer = await request(await openApp()).get(path);

  expect(answer.status).toBe(status);
  expect(answer.type).toBe('application/problem+json');
});

it('is a 429 for all while Redis is down, when it is closed', async () => {
  const down = {
    redisUrl: 'redis://127.0.0.1:1',
    whenDown: 'closed',
    onError: () => {},
  };
  const app = await openApp(0, down);

  const { status, headers } = await request(app).get('/time');

  expect([status, headers['retry-after']]).toEqual([429, '1']);
});

it('refuses a cost that no window has room for', async () => {
  const options = { redisUrl, windowMs, limit: 3, prefix };
  const limiter = await createLimiter(options);
  limiters.push(limiter);

  for (const cost of [0, 4, 1.5, NaN]) {
    await expect(limiter.take('ada', cost)).rejects.toThrow(RangeError);
  }
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::1', '0:0:0:0::/56'],
  ['2001:db8:1:2ff::9', '2001:db8:1:200::/56'],
  ['2001:db8:1:200:1:2:3:4', '2001:db8:1:200::/56'],
  ['fe80::1%eth0', 'fe80:0:0:0::/56'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/56'],
  [undefined, 'unknown'],
])('the address %s counts as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});
