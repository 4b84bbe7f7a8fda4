// All orders, as the simplest statements read them.

import type pg from 'pg';
import type { Item, Order } from '../../src/ladder/orders/orders.ts';

interface OrderRow {
  id: number;
  status: Order['status'];
  placed_at: Date;
  total_cents: number;
  customer_id: number;
  name: string;
}

/** The newest first. */
export async function readAll(client: pg.Client): Promise<Order[]> {
  const { rows } = await client.query<OrderRow>(
    `SELECT orders.*, name FROM orders, customers
     WHERE customer_id = customers.id`,
  );
  const items = await client.query<Item & { order_id: number }>(
    'SELECT * FROM order_items ORDER BY id',
  );
  const orders = rows.map(toOrder);
  const byId = new Map(orders.map((order) => [order.id, order]));
  for (const { order_id, product, quantity, cents } of items.rows) {
    byId.get(order_id)?.items.push({ product, quantity, cents });
  }
  return orders.sort(
    (a, b) => +b.placedAt - +a.placedAt || b.id - a.id,
  );
}

function toOrder(row: OrderRow): Order {
  return {
    id: row.id,
    status: row.status,
    placedAt: row.placed_at,
    totalCents: row.total_cents,
    customer: { id: row.customer_id, name: row.name },
    items: [],
  };
}
