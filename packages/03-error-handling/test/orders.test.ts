import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type RunningServer, startServer } from '@under-load/lab';
import { Shop } from '../lab/support/shop.ts';

const entry = new URL('../src/server.ts', import.meta.url);
let server: RunningServer;
let shop: Shop;

beforeAll(async () => {
  server = await startServer({ entry });
  shop = new Shop(server.url);
});
afterAll(() => server.stop());

it('takes an order, and its payment', async () => {
  const path = await shop.order();

  const body = { card: 'tok_ok' };
  const payment = await shop.ask(`${path}/payments`, { body });
  const order = await shop.ask(path);

  expect(payment.status).toBe(201);
  expect(JSON.parse(order.body)).toMatchObject({
    item: 'tea',
    cents: 450,
    status: 'paid',
  });
});

it.each([
  ['nothing', {}, ['item', 'cents']],
  ['half a cent', { item: 'tea', cents: 0.5 }, ['cents']],
  ['a blank item', { item: ' ', cents: 1 }, ['item']],
  ['an unknown field', { item: 'tea', cents: 1, vip: 1 }, ['body']],
])(
  'names the fields that are wrong in %s',
  async (_what, body, want) => {
    const answer = await shop.ask('/orders', { body });

    const { errors } = JSON.parse(answer.body);
    const named = errors.map(({ field }: { field: string }) => field);
    expect(answer.status).toBe(400);
    expect(named).toEqual(want);
  },
);

it.each(['/orders/%zz', '/orders/1'])(
  'answers 400 to %s',
  async (path) => {
    const { status, headers } = await shop.ask(path);

    expect(status).toBe(400);
    expect(headers['content-type']).toMatch(/problem\+json/);
  },
);

it('takes a request id of ours, but no novel', async () => {
  const ask = (id: string) =>
    shop.ask('/healthz', { headers: { 'X-Request-Id': id } });

  const short = await ask('from-the-proxy.1');
  const long = await ask('x'.repeat(65));

  expect(short.headers['x-request-id']).toBe('from-the-proxy.1');
  expect(long.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

it('has no debug routes unless asked for', async () => {
  const answer = await shop.provoke('timer');

  expect(answer.status).toBe(404);
});
