// Puts the stock of an order back, and then returns its money.

import type { Pool } from 'pg';
import type { Queryable } from '../database/database.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Payments } from '../outside/payment-client.ts';
import { putBackStock } from '../products/stock.ts';
import { createOrderStates, type OrderState } from './order-states.ts';

export interface CancelParts {
  pool: Pool;
  payments: Pick<Payments, 'cancel'>;
}

/**
 * May be called again, also after a crash. When it throws, the order is
 * still due, and `settleOrders` tries again.
 *
 * @param nothingCharged Whether the provider said so.
 * @returns whether the order was paid after all: then it is kept.
 */
export async function cancelOrder(
  { pool, payments }: CancelParts,
  id: string,
  nothingCharged = false,
): Promise<boolean> {
  const state = await inTransaction(pool, (client) =>
    giveUp(client, id),
  );
  if (state === 'paid') return true;
  // No transaction is open: the provider may be slow.
  if (!nothingCharged) await payments.cancel(id);
  await createOrderStates(pool).markCancelled(id);
  return false;
}

/** Resolves to the state that the order had. */
async function giveUp(
  client: Queryable,
  id: string,
): Promise<OrderState> {
  const states = createOrderStates(client);
  const { state, lines } = await states.lock(id);
  if (state !== 'pending') return state;
  await putBackStock(client, lines);
  await states.markRefundDue(id);
  return state;
}
