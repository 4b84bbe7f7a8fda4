// One rung over a database, and what PostgreSQL counts of it.

import { type Cost, countStatements } from '@under-load/lab/postgres';
import pg from 'pg';
import { costOf } from '../../lab/support/cost-of.ts';
import type {
  CreateOrders,
  Indexes,
  Orders,
  PageQuery,
} from '../../src/ladder/orders/orders.ts';
import { databaseWith } from './own-database.ts';

export interface OrdersFixture extends Orders {
  /** The client that the rung uses, too. */
  db: pg.Client;
  /** Changes rows until the proof ends. */
  change: (sql: string) => Promise<void>;
  /** How many statements this page takes. */
  countQueries: (query: PageQuery) => Promise<number>;
  /** What they cost together. */
  costOf: (query: PageQuery) => Promise<Cost>;
}

export async function openOrdersFixture(rung: URL) {
  const { createOrders, indexes } = (await import(rung.href)) as {
    createOrders: CreateOrders;
    indexes: Indexes;
  };
  const url = await databaseWith(indexes);
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const { listOrders } = createOrders(db);
  let hasChanged = false;
  return {
    db,
    listOrders,
    async change(sql: string) {
      await db.query(hasChanged ? sql : `BEGIN; ${sql}`);
      hasChanged = true;
    },
    countQueries: (query: PageQuery) =>
      countStatements(db, () => listOrders(query)),
    costOf: (query: PageQuery) => costOf(db, createOrders, query),
    async close() {
      if (hasChanged) await undo(db);
      await db.end();
    },
  };
}

/** Also for the next proof of what is read from indexes alone. */
async function undo(db: pg.Client): Promise<void> {
  await db.query('ROLLBACK');
  await db.query('VACUUM (INDEX_CLEANUP ON) orders, order_items');
}
