// One query for the whole page, and indexes for what it looks up.

import type { CreateOrders, Indexes, Order } from './orders.ts';

// #region indexes
export const indexes: Indexes = [
  'CREATE INDEX ON orders (placed_at, id)',
  'CREATE INDEX ON order_items (order_id)',
];
// #endregion

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
  WHERE $1::text IS NULL OR o.status = $1
  ORDER BY o.placed_at DESC, o.id DESC LIMIT $2 OFFSET $3`;

export const createOrders: CreateOrders = (db) => ({
  async listOrders({ after = '0', limit = 25, status } = {}) {
    const values = [status, limit, Number(after)];
    const { rows: orders } = await db.query<Order>(page, values);
    const isLast = orders.length < limit;
    const next = isLast ? null : `${Number(after) + limit}`;
    return { orders, next };
  },
});
// #endregion
