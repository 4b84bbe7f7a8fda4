// The sums of the paid orders of a period.

import type { Queryable } from '../database/database.ts';

export interface SalesReport {
  orders: number;
  subtotalCents: number;
  taxCents: number;
  totalCents: number;
}

/** Counts the orders from `from` on, and before `to`. */
export async function reportSales(
  db: Queryable,
  from: Date,
  to: Date,
): Promise<SalesReport> {
  const { rows } = await db.query<SalesReport>(
    `SELECT count(*)::int AS orders,
       coalesce(sum(subtotal_cents), 0)::float8 AS "subtotalCents",
       coalesce(sum(tax_cents), 0)::float8 AS "taxCents",
       coalesce(sum(total_cents), 0)::float8 AS "totalCents"
     FROM orders WHERE status = 'paid'
       AND created_at >= $1 AND created_at < $2`,
    [from, to],
  );
  const [report] = rows;
  if (!report) throw new Error('there is no report');
  return report;
}
