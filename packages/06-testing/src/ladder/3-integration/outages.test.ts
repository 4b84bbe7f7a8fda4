// The services outside fail for real: local servers that do not
// answer, hang up, or send nonsense.

import {
  afterAll,
  afterEach,
  beforeAll,
  expect,
  it,
} from '@jest/globals';
import request from 'supertest';
import { createProduct, createUser } from '../support/factories.ts';
import {
  countOrders,
  countUnsettled,
  mailsTo,
  stockOf,
} from '../support/look-up.ts';
import { openTestApp, type TestApp } from '../support/open-test-app.ts';

let shop: TestApp;
/** It waits only briefly for its payment provider. */
let hasty: TestApp;

beforeAll(async () => {
  [shop, hasty] = await Promise.all([
    openTestApp({ mailTimeoutMs: 300 }),
    openTestApp({ paymentTimeoutMs: 300 }),
  ]);
});
afterEach(() => {
  shop.mail.mode = 'ok';
});
afterAll(() => Promise.all([shop.close(), hasty.close()]));

/** A constraint that PostgreSQL checks at COMMIT, and that fails. */
const refuseCommits = `
  CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
    AS 'BEGIN RAISE EXCEPTION ''no''; END';
  CREATE CONSTRAINT TRIGGER refuse_commits AFTER UPDATE ON orders
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.status = 'paid') EXECUTE FUNCTION refuse();
`;

async function placeOrder(at: TestApp, card: string) {
  const user = await createUser(at);
  const lamp = await createProduct(at);
  const answer = await request(at.server)
    .post('/api/orders')
    .set(user.auth)
    .timeout(20_000)
    .send({ lines: [{ sku: lamp.sku, quantity: 2 }], card });
  return { answer, user, lamp };
}

async function expectNothingKept(
  at: TestApp,
  { user, lamp }: Awaited<ReturnType<typeof placeOrder>>,
): Promise<void> {
  expect(await countOrders(at, user)).toBe(0);
  expect(await stockOf(at, lamp)).toBe(lamp.stock);
  expect(mailsTo(at, user)).toEqual([]);
}

it('gives up on a provider that does not answer', async () => {
  const placed = await placeOrder(hasty, 'tok_slow');

  expect(placed.answer.status).toBe(504);
  await expectNothingKept(hasty, placed);
});

it.each(['tok_hang_up', 'tok_malformed', 'tok_error'])(
  'stores nothing of an order with %s, and keeps no money',
  async (card) => {
    const placed = await placeOrder(shop, card);

    const cards = [...shop.provider.charges.values()];
    expect(placed.answer.status).toBe(502);
    expect(placed.answer.text).not.toContain('10.0.0.5');
    expect(cards).not.toContainEqual(expect.objectContaining({ card }));
    expect(await countUnsettled(shop)).toBe(0);
    await expectNothingKept(shop, placed);
  },
);

it('says when a card is declined', async () => {
  const placed = await placeOrder(shop, 'tok_declined');

  expect(placed.answer.status).toBe(402);
  await expectNothingKept(shop, placed);
});

it('charges once when the answer of the first charge got lost', async () => {
  const card = 'tok_hang_up_once';

  const { answer } = await placeOrder(shop, card);

  const charged = [...shop.provider.charges].filter(
    ([, charge]) => charge.card === card,
  );
  expect(answer.status).toBe(201);
  expect(charged.map(([key]) => key)).toEqual([answer.body.id]);
});

it('returns the money when the database fails at the end', async () => {
  await shop.pool.query(refuseCommits);

  const placed = await placeOrder(shop, 'tok_uncommitted');

  await shop.pool.query('DROP FUNCTION refuse CASCADE');
  const cards = [...shop.provider.charges.values()];
  expect(placed.answer.status).toBe(500);
  expect(cards).not.toContainEqual(
    expect.objectContaining({ card: 'tok_uncommitted' }),
  );
  await expectNothingKept(shop, placed);
});

it('keeps a paid order although its mail fails', async () => {
  shop.mail.mode = 'hang up';
  const before = shop.errors.length;

  const { answer, user } = await placeOrder(shop, 'tok_ok');

  expect(answer.status).toBe(201);
  expect(await countOrders(shop, user)).toBe(1);
  expect(shop.errors.slice(before)).toEqual([
    expect.objectContaining({ code: 'MAIL_FAILED' }),
  ]);
});

it('stops waiting for a mail service that hangs', async () => {
  shop.mail.mode = 'slow';

  const { answer } = await placeOrder(shop, 'tok_ok');

  expect(answer.status).toBe(201);
});
