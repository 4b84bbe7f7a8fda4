// One query for each table, whatever the number of orders.

import type { Database } from '../database.ts';
import type { CreateOrders, Indexes, Item, Order } from './orders.ts';

export const indexes: Indexes = [];

type Row = Omit<Order, 'customer' | 'items'> & { customerId: number };

export const createOrders: CreateOrders = (db) => ({
  async listOrders({ after = '0', limit = 25, status } = {}) {
    const { rows } = await db.query<Row>(
      `SELECT id, status, placed_at AS "placedAt",
         total_cents AS "totalCents", customer_id AS "customerId"
       FROM orders WHERE $1::text IS NULL OR status = $1
       ORDER BY placed_at DESC, id DESC LIMIT $2 OFFSET $3`,
      [status, limit, Number(after)],
    );
    const names = await readNames(db, rows);
    const items = await readItems(db, rows);
    const orders = rows.map(({ customerId: id, ...order }) => ({
      ...order,
      customer: { id, name: names.get(id) ?? '' },
      items: items.get(order.id) ?? [],
    }));
    const isLast = rows.length < limit;
    const next = isLast ? null : `${Number(after) + limit}`;
    return { orders, next };
  },
});

// #region batch
async function readNames(db: Database, orders: Row[]) {
  const ids = new Set(orders.map(({ customerId }) => customerId));
  const { rows } = await db.query<Order['customer']>(
    'SELECT id, name FROM customers WHERE id = ANY($1)',
    [[...ids]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function readItems(db: Database, orders: Row[]) {
  const { rows } = await db.query<Item & { orderId: number }>(
    `SELECT order_id AS "orderId", product, quantity, cents
     FROM order_items WHERE order_id = ANY($1) ORDER BY id`,
    [orders.map(({ id }) => id)],
  );
  const items = new Map<number, Item[]>();
  for (const { orderId, ...item } of rows) {
    const others = items.get(orderId);
    if (others) others.push(item);
    else items.set(orderId, [item]);
  }
  return items;
}
// #endregion
