// From a basket to a paid order.
//
//   BEGIN  take stock -> charge the card -> store the order  COMMIT
//             | fails       | fails            | fails
//             '-------------+----- ROLLBACK ---'
//                           then return the money, if it may be charged

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
 * When it throws, nothing has changed in the database.
 *
 * @throws UnknownProductError, OutOfStockError, and the errors of
 * `payments.charge`
 */
export async function checkOut(
  parts: CheckoutParts,
  user: User,
  basket: Basket,
): Promise<Order> {
  const order = await buy(parts, user, basket);
  const mail = confirmationMail(user, order);
  // The order is paid: a mail that fails must not change that.
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
