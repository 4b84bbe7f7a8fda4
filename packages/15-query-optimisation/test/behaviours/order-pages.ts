// Which orders are on a page, whatever happens meanwhile.

import { deepEqual } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import type {
  Order,
  Orders,
  PageQuery,
} from '../../src/ladder/orders/orders.ts';
import { readAll } from '../support/read-all.ts';
import type { OrdersFixture } from '../support/orders-fixture.ts';

export const orderPages: Behaviour<OrdersFixture>[] = [
  {
    name: 'the pages hold every order, the newest first, once',
    async prove({ listOrders, db }) {
      const pending = await walk({ listOrders }, { status: 'pending' });
      const newest = await walk({ listOrders }, { limit: 10 }, 3);

      const all = await readAll(db);
      const isPending = (order: Order) => order.status === 'pending';
      deepEqual(pending, all.filter(isPending));
      deepEqual(newest, all.slice(0, 30));
    },
  },
  {
    name: 'while orders come and go, none is shown twice and none is hidden',
    async prove({ listOrders, db, change }) {
      const before = await readAll(db);
      const first = await listOrders({ limit: 10 });
      await change(threeMore);
      const second = await listOrders({
        limit: 10,
        after: nextOf(first),
      });
      await change('DELETE FROM orders WHERE id > 9990');
      const third = await listOrders({
        limit: 10,
        after: nextOf(second),
      });

      const shown = [first, second, third].flatMap(
        (page) => page.orders,
      );
      const ids = shown.map(({ id }) => id);
      const wanted = before.slice(0, 30).map(({ id }) => id);
      const twice = ids.length - new Set(ids).size;
      const hidden = wanted.filter((id) => !ids.includes(id)).length;
      if (twice + hidden === 0) return deepEqual(ids, wanted);
      throw new Error(`${twice} shown twice, ${hidden} hidden`);
    },
  },
  {
    name: 'a cursor or a limit that cannot be used is a typed error',
    async prove({ listOrders }) {
      for (const after of hostileCursors) {
        await refused({ listOrders }, { after }, 'after');
      }
      for (const limit of [0, -1, 1.5, NaN, Infinity, 101, 2 ** 31]) {
        await refused({ listOrders }, { limit }, 'limit');
      }
    },
  },
];

const threeMore = `
  INSERT INTO orders SELECT 30000 + n, n, 'paid', now(), 100, ''
  FROM generate_series(1, 3) AS n`;

const hostileCursors = [
  '-1',
  '',
  '1e9',
  'null',
  "'; DROP TABLE orders; --",
  Buffer.from('1.2.3').toString('base64url'),
  Buffer.from('1.99999999999').toString('base64url'),
  Buffer.from('999999999999999.1').toString('base64url'),
  'x'.repeat(10_000),
];

const nextOf = ({ next }: { next: string | null }) => next ?? undefined;

/** The orders of the first pages, or of all of them. */
async function walk(
  { listOrders }: Orders,
  query: PageQuery,
  pages = 100,
): Promise<Order[]> {
  const orders: Order[] = [];
  let after: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const got = await listOrders({ limit: 7, ...query, after });
    orders.push(...got.orders);
    if (got.next === null) return orders;
    after = got.next;
  }
  return orders;
}

async function refused(
  { listOrders }: Orders,
  query: PageQuery,
  field: string,
): Promise<void> {
  const failure = (await listOrders(query).catch(Object)) as {
    code?: string;
    field?: string;
  };
  if (failure.code === 'BAD_PAGE' && failure.field === field) return;
  const value = String(Object.values(query)).slice(0, 40);
  throw new Error(`${field} ${value}: ${failure.code ?? 'a page'}`);
}
