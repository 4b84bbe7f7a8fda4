// Mocks of ES modules: Jest replaces the modules that talk to
// PostgreSQL before the test imports `checkout.ts`.

import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Pool } from 'pg';
import type { User } from '../../app/accounts/users-store.ts';
import {
  OutOfStockError,
  PaymentDeclinedError,
  PaymentTimeoutError,
} from '../../app/errors.ts';
import type { CheckoutParts } from '../../app/orders/checkout.ts';
import type { OrderStates } from '../../app/orders/order-states.ts';
import type * as stock from '../../app/products/stock.ts';
import { createTestClock } from '../support/test-clock.ts';

const takeStock = jest.fn<typeof stock.takeStock>();
const putBackStock = jest.fn();
const insert = jest.fn<() => Promise<void>>();
const states = {
  markPaid: jest.fn<OrderStates['markPaid']>(),
  lock: jest.fn<OrderStates['lock']>(),
  markRefundDue: jest.fn<OrderStates['markRefundDue']>(),
  markCancelled: jest.fn<OrderStates['markCancelled']>(),
};

jest.unstable_mockModule('../../app/products/stock.ts', () => ({
  takeStock,
  putBackStock,
}));
jest.unstable_mockModule('../../app/orders/orders-store.ts', () => ({
  createOrdersStore: () => ({ insert }),
}));
jest.unstable_mockModule('../../app/orders/order-states.ts', () => ({
  createOrderStates: () => states,
}));
jest.unstable_mockModule('../../app/database/transaction.ts', () => ({
  inTransaction: (_pool: unknown, work: (client: object) => unknown) =>
    work({}),
}));
const { checkOut } = await import('../../app/orders/checkout.ts');

const ada: User = {
  ...{ id: 'user-1', email: 'ada@shop.example', name: 'Ada' },
  ...{ role: 'customer', taxExempt: false },
};
const lamp = { sku: 'lamp-01', quantity: 2 };
const basket = { lines: [lamp], card: 'tok_ok' };
const taken = {
  ...lamp,
  ...{ name: 'Desk lamp', category: 'home', unitCents: 3_000 },
};

function createParts() {
  return {
    pool: {} as Pool,
    clock: createTestClock('2026-03-01T12:00:00Z'),
    payments: {
      charge: jest.fn<CheckoutParts['payments']['charge']>(
        async () => 'pay_1',
      ),
      cancel: jest.fn<CheckoutParts['payments']['cancel']>(
        async () => {},
      ),
    },
    mailer: {
      send: jest.fn<CheckoutParts['mailer']['send']>(async () => {}),
    },
    onError: jest.fn(),
  };
}

beforeEach(() => {
  jest.resetAllMocks();
  takeStock.mockResolvedValue([taken]);
  states.lock.mockResolvedValue({ state: 'pending', lines: [lamp] });
});

describe('checkOut', () => {
  it('charges the total with the tax, and answers the order', async () => {
    const parts = createParts();

    const order = await checkOut(parts, ada, basket);

    const { id } = order;
    expect(order).toEqual({
      ...{ id, userId: 'user-1' },
      createdAt: new Date('2026-03-01T12:00:00Z'),
      lines: [{ ...lamp, name: 'Desk lamp', unitCents: 3_000 }],
      ...{ subtotalCents: 6_000, taxCents: 83, totalCents: 6_083 },
    });
    expect(parts.payments.charge.mock.calls).toEqual([
      [{ orderId: id, cents: 6_083, card: 'tok_ok' }],
    ]);
    expect(insert.mock.calls).toEqual([[order]]);
    expect(states.markPaid.mock.calls).toEqual([[id, 'pay_1']]);
    expect(parts.payments.cancel).not.toHaveBeenCalled();
  });

  it('takes two lines of one product at once', async () => {
    const lines = [lamp, { ...lamp, quantity: 3 }];

    await checkOut(createParts(), ada, { ...basket, lines });

    expect(takeStock.mock.calls.map(([, of]) => of)).toEqual([
      [{ sku: 'lamp-01', quantity: 5 }],
    ]);
  });

  it('takes no tax of an exempt customer', async () => {
    const exempt = { ...ada, taxExempt: true };

    const order = await checkOut(createParts(), exempt, basket);

    expect(order.totalCents).toBe(6_000);
  });

  it('confirms it once; a mail that fails is only reported', async () => {
    const parts = createParts();
    const failure = new Error('no mail today');
    parts.mailer.send.mockRejectedValue(failure);

    const { id } = await checkOut(parts, ada, basket);

    expect(parts.mailer.send).toHaveBeenCalledTimes(1);
    expect(parts.mailer.send).toHaveBeenCalledWith(
      expect.objectContaining({
        to: ada.email,
        subject: `Your order ${id}`,
      }),
    );
    expect(parts.onError.mock.calls).toEqual([[failure]]);
    expect(parts.payments.cancel).not.toHaveBeenCalled();
  });
});

describe('checkOut, when something fails', () => {
  it('charges nothing when a product is out of stock', async () => {
    const parts = createParts();
    takeStock.mockRejectedValue(new OutOfStockError('lamp-01'));

    await expect(checkOut(parts, ada, basket)).rejects.toThrow(
      'There is not enough of lamp-01 left',
    );

    expect(parts.payments.charge).not.toHaveBeenCalled();
    expect(parts.payments.cancel).not.toHaveBeenCalled();
    expect(parts.mailer.send).not.toHaveBeenCalled();
  });

  it('only puts the stock back when the card is declined', async () => {
    const parts = createParts();
    parts.payments.charge.mockRejectedValue(new PaymentDeclinedError());

    await expect(checkOut(parts, ada, basket)).rejects.toMatchObject({
      code: 'PAYMENT_DECLINED',
    });

    expect(putBackStock).toHaveBeenCalledTimes(1);
    expect(states.markPaid).not.toHaveBeenCalled();
    expect(parts.payments.cancel).not.toHaveBeenCalled();
    expect(parts.mailer.send).not.toHaveBeenCalled();
  });

  it('returns the money when it may be charged', async () => {
    const parts = createParts();
    const late = new PaymentTimeoutError('late');
    parts.payments.charge.mockRejectedValue(late);

    await expect(checkOut(parts, ada, basket)).rejects.toBe(late);

    const orderId = parts.payments.charge.mock.calls[0]?.[0].orderId;
    expect(parts.payments.cancel.mock.calls).toEqual([[orderId]]);
    expect(states.markCancelled.mock.calls).toEqual([[orderId]]);
  });

  it('returns the money when it cannot mark it paid', async () => {
    const parts = createParts();
    states.markPaid.mockRejectedValue(new Error('disk full'));

    await expect(checkOut(parts, ada, basket)).rejects.toThrow('disk');

    expect(parts.payments.cancel).toHaveBeenCalledTimes(1);
    expect(parts.mailer.send).not.toHaveBeenCalled();
  });

  it('leaves an order due while the money is not returned', async () => {
    const parts = createParts();
    parts.payments.charge.mockRejectedValue(new Error('late'));
    const failure = new Error('cannot cancel either');
    parts.payments.cancel.mockRejectedValue(failure);

    await expect(checkOut(parts, ada, basket)).rejects.toThrow('late');

    expect(states.markRefundDue).toHaveBeenCalledTimes(1);
    expect(states.markCancelled).not.toHaveBeenCalled();
    expect(parts.onError.mock.calls).toEqual([[failure]]);
  });

  it('keeps an order that is paid, though the answer was lost', async () => {
    const parts = createParts();
    states.markPaid.mockRejectedValue(new Error('connection lost'));
    states.lock.mockResolvedValue({ state: 'paid', lines: [lamp] });

    await checkOut(parts, ada, basket);

    expect(parts.payments.cancel).not.toHaveBeenCalled();
    expect(putBackStock).not.toHaveBeenCalled();
    expect(parts.mailer.send).toHaveBeenCalled();
  });
});
