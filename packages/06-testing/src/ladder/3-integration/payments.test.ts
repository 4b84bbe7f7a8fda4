// Mocks the payment provider at the network: our client is real, and
// nock answers its requests.

import {
  afterAll,
  afterEach,
  beforeAll,
  expect,
  it,
} from '@jest/globals';
import nock from 'nock';
import request from 'supertest';
import { createProduct, createUser } from '../support/factories.ts';
import { countOrders, mailsTo, stockOf } from '../support/look-up.ts';
import { openTestApp, type TestApp } from '../support/open-test-app.ts';

const paymentUrl = 'https://payments.example';
const card = 'tok_ok';
let shop: TestApp;

beforeAll(async () => {
  // A request that no test expects must not leave this machine.
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
  shop = await openTestApp({ paymentUrl });
});
afterEach(() => {
  nock.abortPendingRequests();
  nock.cleanAll();
});
afterAll(async () => {
  await shop.close();
  nock.enableNetConnect();
  nock.restore();
});

async function placeOrder() {
  const user = await createUser(shop);
  const lamp = await createProduct(shop, { priceCents: 6_000 });
  const text = `2 x ${lamp.sku}`;
  const answer = await request(shop.server)
    .post('/api/orders')
    .set(user.auth)
    .send({ text, card });
  return { answer, user, lamp };
}

const charges = () => nock(paymentUrl).post('/charges');
const cancels = () => nock(paymentUrl).delete(/^\/charges\/[\w-]{36}$/);

it('asks for the total, with a key of the order', async () => {
  const seen: unknown[] = [];
  charges()
    .matchHeader('authorization', 'Bearer test-key')
    .matchHeader('content-type', 'application/json')
    .reply(function (_uri, body) {
      seen.push(this.req.headers['idempotency-key'], body);
      return [201, { paymentId: 'pay_1' }];
    });

  const { answer } = await placeOrder();

  expect(answer.status).toBe(201);
  expect([seen[0]].flat()).toEqual([answer.body.id]);
  expect(seen[1]).toEqual({ cents: 12_578, card }); // 578 of tax
});

it('keeps the id of the payment with the order', async () => {
  charges().reply(201, { paymentId: 'pay_4711' });

  const { answer } = await placeOrder();

  const { rows } = await shop.pool.query(
    'SELECT payment_id FROM orders WHERE id = $1',
    [answer.body.id],
  );
  expect(rows).toEqual([{ payment_id: 'pay_4711' }]);
});

it('keeps nothing of an order whose card is declined', async () => {
  charges().reply(402, { declined: true });
  const cancelled = cancels().reply(204);

  const { answer, user, lamp } = await placeOrder();

  expect(answer.status).toBe(402);
  expect(answer.body.detail).toBe('The card was declined');
  expect(cancelled.isDone()).toBe(false); // nothing was charged
  await expectNothingKept(user, lamp);
});

it.each([
  ['a 500', 500, 'postgres://10.0.0.5 refused'],
  ['a 404', 404, {}],
  ['a 401', 401, { detail: 'wrong key' }],
  ['a page', 201, '<html>Welcome!</html>'],
  ['no payment', 201, {}],
  ['an empty payment', 201, { paymentId: '' }],
])('keeps nothing, and cancels, at %s', async (_what, status, body) => {
  charges().reply(status, body);
  const cancelled = cancels().reply(204);

  const { answer, user, lamp } = await placeOrder();

  expect(answer.status).toBe(502);
  expect(answer.text).not.toMatch(/postgres|html/);
  expect(cancelled.isDone()).toBe(true);
  await expectNothingKept(user, lamp);
});

it('tries a broken connection once more, with the same key', async () => {
  const keys: unknown[] = [];
  nock(paymentUrl, {
    reqheaders: {
      'idempotency-key': (key) => keys.push(String(key)) > 0,
    },
  })
    .post('/charges')
    .replyWithError('socket hang up')
    .post('/charges')
    .reply(201, { paymentId: 'pay_1' });

  const { answer } = await placeOrder();

  expect(answer.status).toBe(201);
  expect(new Set(keys)).toEqual(new Set([answer.body.id]));
  expect(nock.isDone()).toBe(true);
});

it('says that the payment failed, although the cancel fails too', async () => {
  charges().reply(500);
  cancels().reply(500);
  const before = shop.errors.length;

  const { answer } = await placeOrder();

  expect(answer.status).toBe(502);
  expect(shop.errors.slice(before)).toHaveLength(2);
});

async function expectNothingKept(
  user: Parameters<typeof mailsTo>[1] &
    Parameters<typeof countOrders>[1],
  lamp: Parameters<typeof stockOf>[1],
): Promise<void> {
  expect(await countOrders(shop, user)).toBe(0);
  expect(await stockOf(shop, lamp)).toBe(lamp.stock);
  expect(mailsTo(shop, user)).toEqual([]);
}
