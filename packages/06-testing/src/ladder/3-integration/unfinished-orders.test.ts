// A server that ends between two steps of an order, and refunds that
// fail: in the end, the money that is charged is that of paid orders.

import {
  afterAll,
  beforeAll,
  beforeEach,
  expect,
  it,
  jest,
} from '@jest/globals';
import request from 'supertest';
import {
  checkOut,
  type CheckoutParts,
} from '../../app/orders/checkout.ts';
import { settleOrders } from '../../app/orders/settle-orders.ts';
import type { Payments } from '../../app/outside/payment-client.ts';
import { createProduct, createUser } from '../support/factories.ts';
import {
  countOrders,
  countUnsettled,
  makeDue,
  stockOf,
} from '../support/look-up.ts';
import { openTestApp, type TestApp } from '../support/open-test-app.ts';

let shop: TestApp;

beforeAll(async () => {
  shop = await openTestApp();
});
beforeEach(() => {
  shop.provider.charges.clear();
});
afterAll(() => shop.close());

/** A promise that a test resolves. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** An order whose payments are as the test says. */
async function order(changes: Partial<Payments>, card = 'tok_ok') {
  const user = await createUser(shop);
  const lamp = await createProduct(shop, { stock: 5 });
  const parts: CheckoutParts = {
    ...shop,
    onError: (error) => void shop.errors.push(error),
    payments: { ...shop.payments, ...changes },
  };
  const lines = [{ sku: lamp.sku, quantity: 2 }];
  const placed = checkOut(parts, user, { lines, card });
  return { placed, parts, user, lamp };
}

it('holds no connection while forty cards are charged', async () => {
  const { opened, open } = gate();
  const waiting = gate();
  let charged = 0;
  const charge = async () => {
    charged += 1;
    if (charged === 40) waiting.open();
    await opened;
    return 'pay_1';
  };
  const orders = [];
  while (orders.length < 40) orders.push(await order({ charge }));
  await waiting.opened;

  const { totalCount, idleCount } = shop.pool;
  const { status } = await request(shop.server).get('/api/products');
  open();
  await Promise.all(orders.map(({ placed }) => placed));

  expect(idleCount).toBe(totalCount);
  expect(status).toBe(200);
});

type Stop = () => Promise<never>;

/** The server is gone after each of these steps. */
const crashes: Record<string, (stop: Stop) => Partial<Payments>> = {
  'the order is stored': (stop) => ({ charge: stop }),
  'the card is charged': (stop) => ({
    charge: (what) => shop.payments.charge(what).then(stop),
  }),
  'its stock is put back': (stop) => ({ cancel: stop }),
  'its money is returned': (stop) => ({
    cancel: (id) => shop.payments.cancel(id).then(stop),
  }),
};

it.each(Object.entries(crashes))(
  'settles an order whose server ends once %s',
  async (_step, payments) => {
    const stopped = gate();
    const stop = () => {
      stopped.open();
      return new Promise<never>(() => {});
    };
    const { cancel } = payments(stop);
    const card = cancel ? 'tok_hang_up' : 'tok_ok';
    const broken = await order(payments(stop), card);
    await stopped.opened;

    await settle({ ...broken.parts, payments: shop.payments });

    await expectNothingKept(broken);
  },
);

it('returns the money later when that fails at first', async () => {
  let tries = 0;
  const cancel = async (id: string) => {
    tries += 1;
    if (tries < 3) throw new Error('no refunds today');
    await shop.payments.cancel(id);
  };
  const failing = await order({ cancel }, 'tok_hang_up');
  await expect(failing.placed).rejects.toThrow('no usable answer');
  const kept = shop.provider.charges.size;

  await settle(failing.parts);
  await settleOrders(failing.parts); // not due again so soon
  await settle(failing.parts);

  expect(kept).toBe(1);
  expect(tries).toBe(3);
  await expectNothingKept(failing);
});

it('refuses a charge that comes after its order is settled', async () => {
  const { opened, open } = gate();
  const charge: Payments['charge'] = (what) =>
    opened.then(() => shop.payments.charge(what));
  const late = await order({ charge });
  await untilPending();

  await settle(late.parts);
  open();

  await expect(late.placed).rejects.toThrow('no usable answer');
  await expectNothingKept(late);
});

it('returns a charge that comes so late all the same', async () => {
  const { opened, open } = gate();
  const cancel = jest.fn(async () => {});
  const charge = () => opened.then(() => 'pay_1');
  const late = await order({ charge, cancel });
  await untilPending();

  await settle(late.parts);
  open();

  await expect(late.placed).rejects.toThrow('was cancelled');
  expect(cancel).toHaveBeenCalledTimes(2);
  await expectNothingKept(late);
});

it('settles each order once, with two servers', async () => {
  const cancel = jest.fn<Payments['cancel']>();
  cancel.mockRejectedValueOnce(new Error('no refunds today'));
  cancel.mockRejectedValueOnce(new Error('no refunds today'));
  const orders = [
    await order({ cancel }, 'tok_error'),
    await order({ cancel }, 'tok_error'),
  ];
  await Promise.allSettled(orders.map(({ placed }) => placed));
  await makeDue(shop);

  await Promise.all(orders.map(({ parts }) => settleOrders(parts)));

  expect(cancel).toHaveBeenCalledTimes(4);
  expect(await countUnsettled(shop)).toBe(0);
});

async function settle(parts: CheckoutParts) {
  await makeDue(shop);
  await settleOrders(parts);
}

async function untilPending() {
  while ((await countUnsettled(shop)) === 0);
}

async function expectNothingKept({
  user,
  lamp,
}: Pick<Awaited<ReturnType<typeof order>>, 'user' | 'lamp'>) {
  expect(await countUnsettled(shop)).toBe(0);
  expect(await countOrders(shop, user)).toBe(0);
  expect(await stockOf(shop, lamp)).toBe(lamp.stock);
  expect(shop.provider.charges.size).toBe(0);
}
