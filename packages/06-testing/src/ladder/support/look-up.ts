// Looks behind the API: tests ask the database and the stand-ins, not
// the code that they test.

import type { User } from '../../app/accounts/users-store.ts';
import type { Product } from '../../app/products/products-store.ts';
import type { SentMail } from '../../fakes/mail-service.ts';
import type { TestApp } from './open-test-app.ts';

export async function stockOf(
  { pool }: TestApp,
  { sku }: Product,
): Promise<number | undefined> {
  const { rows } = await pool.query<{ stock: number }>(
    'SELECT stock FROM products WHERE sku = $1',
    [sku],
  );
  return rows[0]?.stock;
}

/** Counts paid orders. */
export async function countOrders(
  { pool }: TestApp,
  { id }: User,
): Promise<number | undefined> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM orders
     WHERE user_id = $1 AND status = 'paid'`,
    [id],
  );
  return rows[0]?.count;
}

/** Orders that `settleOrders` would have to cancel. */
export async function countUnsettled({ pool }: TestApp) {
  const { rowCount } = await pool.query(
    "SELECT FROM orders WHERE status IN ('pending', 'refund_due')",
  );
  return rowCount;
}

/** As if the time of all orders that are not settled had come. */
export async function makeDue({ pool }: Pick<TestApp, 'pool'>) {
  await pool.query('UPDATE orders SET settle_at = now()');
}

export function mailsTo(
  { mail }: TestApp,
  { email }: Pick<User, 'email'>,
): SentMail[] {
  return mail.mails.filter(({ to }) => to === email);
}

/** Resolves when `connections` wait for a lock, or at `stop`. */
export async function untilWaiting(
  { pool }: TestApp,
  connections: number,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const { rowCount } = await pool.query(
      `SELECT FROM pg_stat_activity
       WHERE application_name = current_schema()
         AND wait_event_type = 'Lock'`,
    );
    if (rowCount === connections) return;
  }
}
