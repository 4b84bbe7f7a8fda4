// The tables: orders, what was done for them, and the outbox.

import type { Pool } from 'pg';

/** @param schema A name without quotes; it is made, too. */
export async function prepareTables(
  db: Pool,
  schema: string,
): Promise<void> {
  const { rowCount } = await db.query(
    'SELECT WHERE to_regclass($1) IS NOT NULL',
    [`${schema}.outbox`],
  );
  // To ask for an index locks its table, also when the index is there.
  if (rowCount) return;
  await db.query(tables.replaceAll(/\bshop\b/g, schema));
}

const tables = `
  BEGIN;
  SELECT pg_advisory_xact_lock(16);
  CREATE SCHEMA IF NOT EXISTS shop;
  CREATE TABLE IF NOT EXISTS shop.orders (
    id       serial PRIMARY KEY,
    customer text NOT NULL,
    mail     text NOT NULL,
    cents    integer NOT NULL
  );
  CREATE TABLE IF NOT EXISTS shop.effects (
    id       serial PRIMARY KEY,
    order_id integer NOT NULL,
    kind     text NOT NULL
  );
  CREATE INDEX IF NOT EXISTS effects_by_order
    ON shop.effects (order_id);
  CREATE TABLE IF NOT EXISTS shop.outbox (
    id      uuid PRIMARY KEY,
    job     jsonb NOT NULL,
    sent_to text NOT NULL DEFAULT '',
    is_done boolean NOT NULL DEFAULT false
  );
  CREATE INDEX IF NOT EXISTS outbox_open
    ON shop.outbox (sent_to) WHERE NOT is_done;
  COMMIT`;
