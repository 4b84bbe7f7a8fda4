// Customers, orders and items, made by the database itself.

import type { Database } from '../ladder/database.ts';

export interface Made {
  orders: number;
  /** Statements that create the indexes of a rung. */
  indexes: readonly string[];
}

/**
 * Makes the tables in the current schema. An order has up to five
 * items; three orders are placed at the same moment; one in a thousand
 * is pending.
 */
export async function prepareOrders(
  db: Database,
  { orders, indexes }: Made,
): Promise<void> {
  await db.query(`
    BEGIN;
    -- Else VACUUM comes too early to see that this is committed.
    SET LOCAL synchronous_commit TO on;
    ${tables};
    ${rowsOf(orders)};
    ${[keys, ...indexes].join(';\n')};
    COMMIT`);
  // Statistics for the planner. And only a table that is vacuumed can
  // be read from its indexes alone.
  await db.query('VACUUM ANALYZE customers, orders, order_items');
}

// A Date of JavaScript has milliseconds: a cursor loses none of these.
const tables = `
  CREATE TABLE customers (id integer, name text NOT NULL);
  CREATE TABLE orders (
    id          integer,
    customer_id integer NOT NULL,
    status      text NOT NULL,
    placed_at   timestamptz(3) NOT NULL,
    total_cents integer NOT NULL,
    note        text NOT NULL
  );
  CREATE TABLE order_items (
    id       integer,
    order_id integer NOT NULL,
    product  text NOT NULL,
    quantity integer NOT NULL,
    cents    integer NOT NULL
  )`;

const rowsOf = (orders: number) => `
  INSERT INTO customers SELECT id, 'Customer ' || id
    FROM generate_series(1, 1000) AS id;
  INSERT INTO orders SELECT id, 1 + id * 7 % 1000,
      CASE WHEN id % 1000 = 0 THEN 'pending'
        WHEN id % 3 = 0 THEN 'paid' ELSE 'shipped' END,
      timestamptz '2026-01-01Z' + id / 3 * interval '1.001 seconds',
      id % 50000, repeat('gift wrap, please; ', 5)
    FROM generate_series(1, ${orders}) AS id;
  INSERT INTO order_items SELECT id * 6 + line, id,
      'Product ' || (id + line) % 500, line, (id + line) % 9000
    FROM generate_series(1, ${orders}) AS id,
      generate_series(1, id % 6) AS line`;

const keys = `
  ALTER TABLE customers ADD PRIMARY KEY (id);
  ALTER TABLE orders ADD PRIMARY KEY (id),
    ADD FOREIGN KEY (customer_id) REFERENCES customers;
  ALTER TABLE order_items ADD PRIMARY KEY (id),
    ADD FOREIGN KEY (order_id) REFERENCES orders ON DELETE CASCADE`;
