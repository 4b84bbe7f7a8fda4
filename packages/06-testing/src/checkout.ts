// From a basket to a paid order.
//
//   BEGIN  take stock -> charge the card -> keep the order  COMMIT
//             | fails       | fails            | fails
//             '-------------+----- ROLLBACK ---'
//                           then give the money back, if it may be gone

import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Clock } from './clock.ts';
import type { Mailer } from './mailer.ts';
import { confirmationMail } from './mails.ts';
import { mergeLines, type OrderLine } from './order-lines.ts';
import { createOrdersStore, type Order } from './orders-store.ts';
import type { Payments } from './payment-client.ts';
import { PaymentDeclinedError } from './payment-errors.ts';
import { priceOrder } from './price-order.ts';
import { takeStock } from './stock.ts';
import { inTransaction } from './transaction.ts';
import type { User } from './users-store.ts';

export interface CheckoutParts {
  pool: Pool;
  payments: Payments;
  mailer: Mailer;
  clock: Clock;
  /** Hears of what went wrong behind the customer's back. */
  onError: (error: unknown) => void;
}

export interface Basket {
  lines: readonly OrderLine[];
  card: string;
}

/**
 * @throws UnknownProductError, OutOfStockError, and what
 * `payments.charge` throws; nothing is kept then, no stock is gone.
 */
export async function checkOut(
  parts: CheckoutParts,
  user: User,
  basket: Basket,
): Promise<Order> {
  const order = await buy(parts, user, basket);
  const mail = confirmationMail(user, order);
  // It is paid for: a mail that fails must not undo that.
  await parts.mailer.send(mail).catch(parts.onError);
  return order;
}

async function buy(
  { pool, payments, clock, onError }: CheckoutParts,
  user: User,
  { lines, card }: Basket,
): Promise<Order> {
  const id = randomUUID();
  let mayBeCharged = false;
  try {
    return await inTransaction(pool, async (client) => {
      const taken = await takeStock(client, mergeLines(lines));
      const sums = priceOrder(taken, user.taxExempt);
      const order: Order = {
        id,
        userId: user.id,
        createdAt: clock.now(),
        lines: taken.map(({ category: _, ...line }) => line),
        ...sums,
      };
      mayBeCharged = true;
      const cents = order.totalCents;
      const paymentId = await payments.charge({
        orderId: id,
        cents,
        card,
      });
      await createOrdersStore(client).insert(order, paymentId);
      return order;
    });
  } catch (error) {
    const declined = error instanceof PaymentDeclinedError;
    if (mayBeCharged && !declined) {
      await payments.cancel(id).catch(onError);
    }
    throw error;
  }
}
