// What may become of an order. Each step is one statement or one
// transaction, so a crash leaves the order in one of these states.
//
//   pending ---- charged ----> paid
//      | failed, or took too long: its stock goes back
//      v
//   refund_due -- money returned, if any was charged --> cancelled

import type { Queryable } from '../database/database.ts';
import { OrderCancelledError } from '../errors.ts';
import type { OrderLine } from './order-lines.ts';

export type OrderState =
  'pending' | 'paid' | 'refund_due' | 'cancelled';

export interface OrderStates {
  /** @throws OrderCancelledError when it is not pending any more. */
  markPaid: (id: string, paymentId: string) => Promise<void>;
  /** Locks the order until the end of the transaction. */
  lock: (
    id: string,
  ) => Promise<{ state: OrderState; lines: OrderLine[] }>;
  markRefundDue: (id: string) => Promise<void>;
  markCancelled: (id: string) => Promise<void>;
  /**
   * Resolves to an order that somebody must cancel, and leaves it to
   * the caller for 5 seconds; after each try for twice as long.
   */
  claimDue: () => Promise<string | undefined>;
}

// SKIP LOCKED: of two servers, each takes another order.
const claim = `
  UPDATE orders SET settle_tries = settle_tries + 1, settle_at =
    now() + interval '5 s' * (2 ^ least(settle_tries, 6))
  WHERE id = (
    SELECT id FROM orders
    WHERE status IN ('pending', 'refund_due') AND settle_at <= now()
    ORDER BY settle_at LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  RETURNING id
`;
const setState = `
  UPDATE orders SET status = $2, payment_id = coalesce($4, payment_id)
  WHERE id = $1 AND status = $3
`;
const lockOrder = `
  SELECT status AS state, (
    SELECT coalesce(json_agg(json_build_object(
      'sku', sku, 'quantity', quantity)), '[]')
    FROM order_lines WHERE order_id = id) AS lines
  FROM orders WHERE id = $1 FOR UPDATE
`;

export function createOrderStates(db: Queryable): OrderStates {
  return {
    async markPaid(id, paymentId) {
      const step = [id, 'paid', 'pending', paymentId];
      const { rowCount } = await db.query(setState, step);
      if (rowCount === 0) throw new OrderCancelledError();
    },
    async lock(id) {
      const { rows } = await db.query<{
        state: OrderState;
        lines: OrderLine[];
      }>(lockOrder, [id]);
      return rows[0] ?? { state: 'cancelled', lines: [] };
    },
    async markRefundDue(id) {
      await db.query(setState, [id, 'refund_due', 'pending', null]);
    },
    async markCancelled(id) {
      await db.query(setState, [id, 'cancelled', 'refund_due', null]);
    },
    async claimDue() {
      const { rows } = await db.query<{ id: string }>(claim);
      return rows[0]?.id;
    },
  };
}
