// A page begins after the last order of the page before it.

import { checkLimit, decodeCursor, encodeCursor } from './cursor.ts';
import type { CreateOrders, Indexes, Order } from './orders.ts';

export const indexes: Indexes = [
  'CREATE INDEX ON orders (placed_at, id)',
  'CREATE INDEX ON order_items (order_id)',
];

// #region page
const page = `
  SELECT o.id, o.status, o.placed_at AS "placedAt",
    o.total_cents AS "totalCents",
    json_build_object('id', c.id, 'name', c.name) AS customer,
    (SELECT coalesce(json_agg(json_build_object(
        'product', product, 'quantity', quantity, 'cents', cents
      ) ORDER BY i.id), '[]')
      FROM order_items i WHERE i.order_id = o.id) AS items
  FROM orders o JOIN customers c ON c.id = o.customer_id
  WHERE ($1::text IS NULL OR o.status = $1)
    AND (o.placed_at, o.id) < ($3, $4)
  ORDER BY o.placed_at DESC, o.id DESC LIMIT $2`;

export const createOrders: CreateOrders = (db) => ({
  async listOrders({ after, limit = 25, status } = {}) {
    checkLimit(limit);
    const { placedAt, id } = decodeCursor(after);
    const values = [status, limit, placedAt, id];
    const { rows: orders } = await db.query<Order>(page, values);
    const last = orders[limit - 1];
    return { orders, next: last ? encodeCursor(last) : null };
  },
});
// #endregion
