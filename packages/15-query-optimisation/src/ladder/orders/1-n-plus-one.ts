// One query for the page, then two more for each order on it.

import type { Database } from '../database.ts';
import type { CreateOrders, Indexes, Item, Order } from './orders.ts';

export const indexes: Indexes = [];

type Row = Omit<Order, 'customer' | 'items'> & { customerId: number };

export const createOrders: CreateOrders = (db) => ({
  async listOrders({ after = '0', limit = 25, status } = {}) {
    // #region page
    const { rows } = await db.query<Row>(
      `SELECT id, status, placed_at AS "placedAt",
         total_cents AS "totalCents", customer_id AS "customerId"
       FROM orders WHERE $1::text IS NULL OR status = $1
       ORDER BY placed_at DESC, id DESC LIMIT $2 OFFSET $3`,
      [status, limit, Number(after)],
    );
    const orders: Order[] = [];
    for (const { customerId, ...order } of rows) {
      const customer = await readCustomer(db, customerId);
      const items = await readItems(db, order.id);
      orders.push({ ...order, customer, items });
    }
    // #endregion
    const isLast = rows.length < limit;
    const next = isLast ? null : `${Number(after) + limit}`;
    return { orders, next };
  },
});

async function readCustomer(db: Database, id: number) {
  const { rows } = await db.query<Order['customer']>(
    'SELECT id, name FROM customers WHERE id = $1',
    [id],
  );
  return rows[0] ?? { id, name: '' };
}

async function readItems(db: Database, order: number) {
  const { rows } = await db.query<Item>(
    `SELECT product, quantity, cents FROM order_items
     WHERE order_id = $1 ORDER BY id`,
    [order],
  );
  return rows;
}
