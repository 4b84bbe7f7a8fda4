// The tables of the shop, and its first products.

import type { Pool } from 'pg';
import { inTransaction } from './transaction.ts';

// An integer column holds the largest possible order: 20 lines of 99
// pieces at 5,000.00, with tax.
const tables = `
  CREATE TABLE users (
    id            uuid PRIMARY KEY,
    email         text NOT NULL,
    name          text NOT NULL,
    password_hash text NOT NULL,
    role          text NOT NULL DEFAULT 'customer'
                  CHECK (role IN ('customer', 'admin')),
    tax_exempt    boolean NOT NULL DEFAULT false
  );
  CREATE UNIQUE INDEX users_email ON users (lower(email));
  CREATE TABLE products (
    sku         text PRIMARY KEY,
    name        text NOT NULL,
    category    text NOT NULL,
    price_cents integer NOT NULL
                CHECK (price_cents BETWEEN 1 AND 500000),
    stock       integer NOT NULL CHECK (stock >= 0)
  );
  CREATE TABLE orders (
    id             uuid PRIMARY KEY,
    user_id        uuid NOT NULL REFERENCES users,
    created_at     timestamptz NOT NULL,
    subtotal_cents integer NOT NULL,
    tax_cents      integer NOT NULL,
    total_cents    integer NOT NULL,
    status         text NOT NULL CHECK (status IN
                   ('pending', 'paid', 'refund_due', 'cancelled')),
    payment_id     text CHECK (status <> 'paid' OR payment_id <> ''),
    -- When a sweep may cancel it, and how often one has tried.
    settle_at      timestamptz NOT NULL DEFAULT now() + '10 s'::interval,
    settle_tries   integer NOT NULL DEFAULT 0
  );
  CREATE INDEX ON orders (user_id, created_at DESC, id);
  CREATE INDEX ON orders (settle_at)
    WHERE status IN ('pending', 'refund_due');
  CREATE TABLE order_lines (
    order_id   uuid NOT NULL REFERENCES orders ON DELETE CASCADE,
    sku        text NOT NULL REFERENCES products,
    quantity   integer NOT NULL CHECK (quantity > 0),
    unit_cents integer NOT NULL,
    PRIMARY KEY (order_id, sku)
  );
`;

const products = `
  INSERT INTO products (sku, name, category, price_cents, stock)
  VALUES
    ('lamp-01', 'Desk lamp', 'home', 4990, 100),
    ('kettle-02', 'Kettle', 'home', 3450, 40),
    ('tent-03', 'Tent for two', 'outdoor', 18900, 5),
    ('book-04', 'Node.js in practice', 'books', 3990, 60),
    ('coffee-05', 'Coffee, 1 kg', 'food', 1850, 200)
`;

/** Creates and fills the schema, unless it exists. */
export async function prepareSchema(
  pool: Pool,
  schema: string,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    // Of two servers that start together, one waits for the other.
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [
      schema,
    ]);
    const { rowCount } = await client.query(
      'SELECT FROM pg_namespace WHERE nspname = $1',
      [schema],
    );
    if (rowCount) return;
    await client.query(`CREATE SCHEMA ${schema}`);
    await client.query(tables);
    await client.query(products);
  });
}

export async function dropSchema(
  pool: Pool,
  schema: string,
): Promise<void> {
  const text = `DROP SCHEMA IF EXISTS ${schema} CASCADE`;
  // A server ends soon, also when its database hangs.
  const drop = { text, query_timeout: 2000 };
  await pool.query(drop);
}
