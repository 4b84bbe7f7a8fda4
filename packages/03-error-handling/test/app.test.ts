import { once } from 'node:events';
import { request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { createShop } from '../src/app/app.ts';
import { strangeThrows } from '../src/app/strange-throws.ts';
import { createApp } from '../src/ladder/answers/7-request-log.ts';
import { log } from '../src/ladder/answers/log.ts';

log.level = 'silent';
const charge = async () => 'pay_1';
const shop = createShop({ charge, onUnexpected: () => {} });
const app = createApp(shop);

it('takes an order, and its payment', async () => {
  const tea = { item: 'tea', cents: 450 };
  const created = await request(app).post('/orders').send(tea);
  const path = String(created.headers['location']);

  const payment = await request(app)
    .post(`${path}/payments`)
    .send({ card: 'tok_ok' });
  const order = await request(app).get(path);

  expect(payment.status).toBe(201);
  expect(order.body).toMatchObject({ ...tea, status: 'paid' });
});

it('charges once for payments at once, and again after a failure', async () => {
  const answers: ((error?: Error) => void)[] = [];
  const slow = createApp(
    createShop({
      onUnexpected: () => {},
      charge: () =>
        new Promise((resolve, reject) => {
          answers.push((e) => (e ? reject(e) : resolve('pay_1')));
        }),
    }),
  );
  const tea = { item: 'tea', cents: 450 };
  const { headers } = await request(slow).post('/orders').send(tea);
  const pay = () =>
    request(slow)
      .post(`${String(headers['location'])}/payments`)
      .send({ card: 'tok_ok' })
      .then(({ status }) => status);

  const all = [pay(), pay(), pay()];
  // The one that is charged waits; the others do not.
  const first = await Promise.race(all);
  answers[0]?.(new Error('no connection'));
  const failed = await Promise.all(all);
  const again = pay();
  while (answers.length < 2) await new Promise(setImmediate);
  answers[1]?.();

  expect(first).toBe(409);
  expect(failed.sort()).toEqual([409, 409, 502]);
  expect(await again).toBe(201);
  expect(answers).toHaveLength(2);
});

it.each([
  ['nothing', {}, ['item', 'cents']],
  ['half a cent', { item: 'tea', cents: 0.5 }, ['cents']],
  ['a blank item', { item: ' ', cents: 1 }, ['item']],
  ['an unknown field', { item: 'tea', cents: 1, vip: 1 }, ['body']],
])('names the wrong fields of %s', async (_what, order, want) => {
  const { status, body } = await request(app)
    .post('/orders')
    .send(order);

  const found = body.errors.map(
    ({ field }: { field: string }) => field,
  );
  expect(status).toBe(400);
  expect(found).toEqual(want);
});

it.each([
  ['/orders/%zz', 400],
  ['/orders/1', 404],
  ['/debug/timer', 404], // unless asked for
])('answers %s with a problem document', async (path, want) => {
  const { status, headers } = await request(app).get(path);

  expect(status).toBe(want);
  expect(headers['content-type']).toMatch(/problem\+json/);
});

it('takes the request id of a proxy, if it is short', async () => {
  const ask = (id: string) =>
    request(app).get('/healthz').set('X-Request-Id', id);

  const short = await ask('from-the-proxy.1');
  const long = await ask('x'.repeat(65));

  expect(short.headers['x-request-id']).toBe('from-the-proxy.1');
  expect(long.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

it('Express alone takes a thrown null for "not found"', async () => {
  const bare = express();
  bare.get('/', () => strangeThrows['throw-null']?.());

  const { status } = await request(bare).get('/');

  expect(status).toBe(404);
});

it.each([
  ['declared', { 'Content-Length': 1e9 }],
  ['in chunks', { 'Transfer-Encoding': 'chunked' }],
])(
  'refuses a large body, %s, before all of it is here',
  async (_, sizes) => {
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const headers = { 'Content-Type': 'application/json', ...sizes };
    const path = '/orders';
    const sent = send({ port, path, method: 'POST', headers });
    sent.write('x'.repeat(10_001)); // and never ends

    const [response] = await once(sent, 'response');

    sent.on('error', () => {}).destroy();
    server.close();
    expect(response.statusCode).toBe(413);
  },
);

it.each([
  Object.assign(new Error('no key'), { status: 401 }),
  Object.assign(new Error('no key'), { statusCode: 404, expose: true }),
  new URIError('of our own code'),
  Object.defineProperty(new Error('x'), 'status', {
    get: () => {
      throw new Error('no status');
    },
  }),
])('answers 500 for %s, whatever status it has', async (thrown) => {
  const failing = createApp({
    charge,
    onUnexpected: () => {},
    routes: () => [
      {
        method: 'get',
        path: '/',
        handle: () => Promise.reject(thrown),
      },
    ],
  });

  const { status, body } = await request(failing).get('/');

  expect([status, body.code]).toEqual([500, 'UNEXPECTED']);
});
