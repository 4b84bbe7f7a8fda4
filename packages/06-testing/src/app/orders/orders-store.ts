// Orders in PostgreSQL.

import type { Queryable } from '../database/database.ts';
import { offsetOf, type PageRequest } from './pagination.ts';

export interface Order {
  id: string;
  userId: string;
  createdAt: Date;
  lines: {
    sku: string;
    name: string;
    quantity: number;
    unitCents: number;
  }[];
  subtotalCents: number;
  taxCents: number;
  totalCents: number;
}

/** Lists and finds paid orders only: others never come to be. */
export interface OrdersStore {
  /** As pending: see `order-states.ts`. */
  insert: (order: Order) => Promise<void>;
  findById: (id: string) => Promise<Order | undefined>;
  /** A page of orders, newest first; `total` counts all pages. */
  listOf: (
    userId: string,
    page: PageRequest,
  ) => Promise<{ total: number; orders: Order[] }>;
}

const select = `
  SELECT o.id, o.user_id AS "userId", o.created_at AS "createdAt",
    o.subtotal_cents AS "subtotalCents", o.tax_cents AS "taxCents",
    o.total_cents AS "totalCents",
    (SELECT coalesce(json_agg(json_build_object('sku', l.sku, 'name', p.name,
        'quantity', l.quantity, 'unitCents', l.unit_cents)
        ORDER BY l.sku), '[]')
      FROM order_lines l JOIN products p USING (sku)
      WHERE l.order_id = o.id) AS lines
  FROM orders o
`;
const insertOrder = `
  INSERT INTO orders (id, user_id, created_at, subtotal_cents,
    tax_cents, total_cents, status)
  VALUES ($1, $2, $3, $4, $5, $6, 'pending')
`;
const insertLines = `
  INSERT INTO order_lines (order_id, sku, quantity, unit_cents)
  SELECT $1, * FROM unnest($2::text[], $3::int[], $4::int[])
`;

export function createOrdersStore(db: Queryable): OrdersStore {
  return {
    async insert(order) {
      const { id, userId, createdAt, lines } = order;
      const { subtotalCents, taxCents, totalCents } = order;
      const sums = [subtotalCents, taxCents, totalCents];
      await db.query(insertOrder, [
        ...[id, userId, createdAt, ...sums],
      ]);
      await db.query(insertLines, [
        id,
        lines.map(({ sku }) => sku),
        lines.map(({ quantity }) => quantity),
        lines.map(({ unitCents }) => unitCents),
      ]);
    },
    async findById(id) {
      const { rows } = await db.query<Order>(
        `${select} WHERE o.id = $1 AND o.status = 'paid'`,
        [id],
      );
      return rows[0];
    },
    async listOf(userId, page) {
      const { rows: orders } = await db.query<Order>(
        `${select} WHERE o.user_id = $1
         AND o.status = 'paid' ORDER BY o.created_at DESC, o.id LIMIT $2 OFFSET $3`,
        [userId, page.limit, offsetOf(page)],
      );
      const counted = await db.query<{ total: number }>(
        `SELECT count(*)::int AS total FROM orders
         WHERE user_id = $1 AND status = 'paid'`,
        [userId],
      );
      return { total: counted.rows[0]?.total ?? 0, orders };
    },
  };
}
