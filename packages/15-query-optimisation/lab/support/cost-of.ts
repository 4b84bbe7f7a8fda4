// What a page costs, as PostgreSQL counts it.

import { type Cost, explain } from '@under-load/lab/postgres';
import type pg from 'pg';
import type { Database } from '../../src/ladder/database.ts';
import type {
  CreateOrders,
  PageQuery,
} from '../../src/ladder/orders/orders.ts';

/** Asks for a page, and then for the plan of each of its statements. */
export async function costOf(
  db: pg.Client,
  createOrders: CreateOrders,
  query: PageQuery,
): Promise<Cost> {
  const asked: [text: string, values: unknown[]][] = [];
  const watched: Database = {
    query(text, values = []) {
      asked.push([text, values]);
      return db.query(text, values);
    },
  };
  await createOrders(watched).listOrders(query);
  const total: Cost = { pages: 0, rows: 0, nodes: [] };
  for (const statement of asked) {
    const { pages, rows, nodes } = await explain(db, ...statement);
    total.pages += pages;
    total.rows += rows;
    total.nodes.push(...nodes);
  }
  return total;
}
