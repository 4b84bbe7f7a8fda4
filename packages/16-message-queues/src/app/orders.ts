// An order, and what it asks for: an invoice, a mail, a parcel label.

import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { Problem } from '../kit/problem.ts';
import type { Queue } from '../ladder/jobs/queue.ts';
import { inTransaction } from '../ladder/jobs/transaction.ts';

export const kinds = ['invoice', 'mail', 'label'] as const;

export interface NewOrder {
  customer: string;
  mail: string;
  cents: number;
}

export interface Order extends NewOrder {
  id: number;
  /** What was done for it, such as `{ invoice: 1, mail: 1 }`. */
  done: Record<string, number>;
}

export interface Shop {
  db: Pool;
  schema: string;
  queue: Queue;
}

/** Resolves to the order's id. The order and its jobs are one thing. */
export function placeOrder(shop: Shop, order: NewOrder) {
  const { db, schema, queue } = shop;
  return inTransaction(db, async (tx) => {
    const { rows } = await tx.db.query<{ id: number }>(
      `INSERT INTO ${schema}.orders (customer, mail, cents)
       VALUES ($1, $2, $3) RETURNING id`,
      [order.customer, order.mail, order.cents],
    );
    const id = rows[0]?.id ?? 0;
    for (const kind of kinds) {
      const payload = { order: id, mail: order.mail };
      await queue.enqueue({ id: randomUUID(), kind, payload }, tx);
    }
    return id;
  });
}

/** @throws Problem 404 */
export async function readOrder(
  { db, schema }: Shop,
  id: number,
): Promise<Order> {
  const { rows } = await db.query<Order>(
    `SELECT id, customer, mail, cents, coalesce(
       (SELECT json_object_agg(kind, times) FROM (
          SELECT kind, count(*) AS times FROM ${schema}.effects
          WHERE order_id = $1 GROUP BY kind ORDER BY kind
        ) AS each), '{}') AS done
     FROM ${schema}.orders WHERE id = $1`,
    [id],
  );
  const [order] = rows;
  if (order) return order;
  throw new Problem(404, 'There is no such order');
}

/** How many jobs have had their effect, each time that they had it. */
export async function countDone({ db, schema }: Shop): Promise<number> {
  const sql = `SELECT count(*)::int AS done FROM ${schema}.effects`;
  const { rows } = await db.query<{ done: number }>(sql);
  return rows[0]?.done ?? 0;
}
