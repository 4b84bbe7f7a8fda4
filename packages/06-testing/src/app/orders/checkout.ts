// From a basket to a paid order. While the card is charged, which may
// take seconds, no transaction is open: no connection and no lock wait.
//
//   BEGIN  take stock, store the order as pending  COMMIT
//   charge the card, with the order as its idempotency key
//     | charged         | failed, or nobody knows
//   mark it paid      cancel it: see `cancel-order.ts`
//
// After a crash, `settle-orders.ts` cancels what is still pending.

import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { User } from '../accounts/users-store.ts';
import type { Clock } from '../clock.ts';
import { inTransaction } from '../database/transaction.ts';
import { PaymentDeclinedError } from '../errors.ts';
import type { Mailer } from '../outside/mailer.ts';
import { confirmationMail } from '../outside/mails.ts';
import type { Payments } from '../outside/payment-client.ts';
import { takeStock } from '../products/stock.ts';
import { mergeLines, type OrderLine } from './order-lines.ts';
import { cancelOrder } from './cancel-order.ts';
import { createOrderStates } from './order-states.ts';
import { createOrdersStore, type Order } from './orders-store.ts';
import { priceOrder } from './price-order.ts';

export interface CheckoutParts {
  pool: Pool;
  payments: Payments;
  mailer: Mailer;
  clock: Clock;
  /** Is given an error that the customer does not see. */
  onError: (error: unknown) => void;
}

export interface Basket {
  lines: readonly OrderLine[];
  card: string;
}

/**
 * When it throws, there is no order, and its money is returned, if it
 * was charged: now, or by `settleOrders`.
 *
 * @throws UnknownProductError, OutOfStockError, OrderCancelledError,
 * OutcomeUnknownError, and the errors of `payments.charge`
 */
export async function checkOut(
  parts: CheckoutParts,
  user: User,
  basket: Basket,
): Promise<Order> {
  const order = await reserve(parts, user, basket.lines);
  await pay(parts, order, basket.card);
  const mail = confirmationMail(user, order);
  // The order is paid: a mail that fails must not change that.
  await parts.mailer.send(mail).catch(parts.onError);
  return order;
}

/** Nothing is charged yet: a failure leaves nothing to undo. */
function reserve(
  { pool, clock }: CheckoutParts,
  user: User,
  lines: readonly OrderLine[],
): Promise<Order> {
  return inTransaction(pool, async (client) => {
    const taken = await takeStock(client, mergeLines(lines));
    const order: Order = {
      id: randomUUID(),
      userId: user.id,
      createdAt: clock.now(),
      lines: taken.map(({ category: _, ...line }) => line),
      ...priceOrder(taken, user.taxExempt),
    };
    await createOrdersStore(client).insert(order);
    return order;
  });
}

async function pay(
  parts: CheckoutParts,
  { id, totalCents: cents }: Order,
  card: string,
): Promise<void> {
  const { pool, payments, onError } = parts;
  try {
    const charge = { orderId: id, cents, card };
    const paymentId = await payments.charge(charge);
    await createOrderStates(pool).markPaid(id, paymentId);
  } catch (error) {
    const declined = error instanceof PaymentDeclinedError;
    const isPaid = await cancelOrder(parts, id, declined).catch(
      onError,
    );
    if (!isPaid) throw error;
  }
}
