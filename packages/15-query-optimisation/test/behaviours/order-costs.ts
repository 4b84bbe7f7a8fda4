// What a page costs, as the database has counted it.

import { type Behaviour } from '@under-load/lab';
import type { Cost, PlanNode } from '@under-load/lab/postgres';
import type { PageQuery } from '../../src/ladder/orders/orders.ts';
import type { OrdersFixture } from '../support/orders-fixture.ts';

/** Most rows of a page of ten: each order, its customer, its items. */
const mostRows = 10 * (1 + 1 + 5);

export const orderCosts: Behaviour<OrdersFixture>[] = [
  {
    name: 'a page takes three queries at most',
    async prove({ countQueries }) {
      const count = await countQueries({ limit: 25 });

      if (count > 3) throw new Error(`${count} queries`);
    },
  },
  {
    name: 'a page takes one query',
    async prove({ countQueries }) {
      const count = await countQueries({ limit: 25 });

      if (count !== 1) throw new Error(`${count} queries`);
    },
  },
  {
    name: 'a page of all orders needs no sequential scan',
    async prove({ costOf }) {
      const { nodes } = await costOf({ limit: 10 });

      const scanned = nodes.filter(isNamed('Seq Scan'));
      if (scanned.length === 0) return;
      const tables = scanned.map((node) => node['Relation Name']);
      throw new Error(`all rows read of ${tables.sort().join(', ')}`);
    },
  },
  {
    name: 'page 100 reads as many rows as page 1',
    async prove({ listOrders, costOf }) {
      const cost = await costOf({ limit: 10 });
      atMost('page 1', cost, mostRows);
      const query: PageQuery = { limit: 10 };
      for (let page = 1; page < 100; page += 1) {
        const { next } = await listOrders(query);
        query.after = next ?? undefined;
      }

      atMost('page 100', await costOf(query), mostRows);
    },
  },
  {
    name: 'a page of a rare status reads no order of another',
    async prove({ costOf }) {
      const cost = await costOf({ limit: 3, status: 'pending' });

      atMost('a page of pending orders', cost, mostRows);
    },
  },
  {
    name: 'orders and items come from indexes alone',
    async prove({ costOf }) {
      const { nodes } = await costOf({ limit: 10 });

      const fromTables = nodes.filter(
        (node) =>
          /^order/.test(node['Relation Name'] ?? '') &&
          (node['Heap Fetches'] ?? 1) > 0,
      );
      if (fromTables.length === 0) return;
      const tables = fromTables.map((node) => node['Relation Name']);
      throw new Error(`read from ${[...new Set(tables)].join(', ')}`);
    },
  },
];

const isNamed = (type: string) => (node: PlanNode) =>
  node['Node Type'] === type;

function atMost(what: string, { rows }: Cost, most: number): void {
  if (rows > most) throw new Error(`${what} reads ${rows} rows`);
}
