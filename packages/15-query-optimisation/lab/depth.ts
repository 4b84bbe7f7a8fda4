// What a page costs that stands far back.

import { defineExperiment, type VariantResult } from '@under-load/lab';
import type pg from 'pg';
import { encodeCursor } from '../src/ladder/orders/cursor.ts';
import type { Order } from '../src/ladder/orders/orders.ts';
import { costOf } from './support/cost-of.ts';
import { withRung } from './support/orders-rung.ts';

const offset = '3-joined';
const first = 'on page 1';
const limit = 25;

export default defineExperiment({
  name: 'depth',
  question: 'How many rows are read for page 6,000 of 8,000?',
  unit: 'rows read',
  better: 'lower',
  claim:
    'by key, a page far back reads as many rows as the first; by offset, it reads every order before it',
  variants: [offset, '4-keyset', '5-covering-index'],
  // Counts do not vary.
  runs: { full: 2, quick: 1 },
  axes: { x: 'page', y: 'rows read' },
  async measure({ variant, quick }) {
    const orders = quick ? 20_000 : 200_000;
    // Page 2,000, 4,000 and 6,000 of 8,000.
    const quarter = orders / limit / 4;
    const wanted = [1, quarter, 2 * quarter, 3 * quarter];
    const points = await withRung(variant, orders, async (rung) => {
      const found: [number, number][] = [];
      for (const page of wanted) {
        const after = await cursorOf(variant, page, rung.client);
        const query = { limit, after };
        const { client, createOrders } = rung;
        const { rows } = await costOf(client, createOrders, query);
        found.push([page, rows]);
      }
      return found;
    });
    const rows = points.map(([, count]) => count);
    const also = { [first]: rows[0] ?? 0 };
    return { value: rows.at(-1) ?? 0, also, series: { rows: points } };
  },
  holds: [
    {
      says: 'by offset: rows of the deepest page, for one of the first',
      figure: (of) => growth(of[offset]),
      atLeast: 100,
    },
    ...['4-keyset', '5-covering-index'].map((rung) => ({
      says: `${rung}: rows of the deepest page, for one of the first`,
      figure: (of: Record<string, VariantResult>) => growth(of[rung]),
      atMost: 1.5,
    })),
  ],
});

const growth = (variant?: VariantResult) =>
  (variant?.max ?? NaN) / (variant?.also?.[first]?.max ?? NaN);

/** As the page before it would give; an offset is its own cursor. */
async function cursorOf(rung: string, page: number, client: pg.Client) {
  const before = (page - 1) * limit;
  if (before === 0) return undefined;
  if (rung === offset) return String(before);
  const { rows } = await client.query<Order>(
    `SELECT id, placed_at AS "placedAt" FROM orders
     ORDER BY placed_at DESC, id DESC LIMIT 1 OFFSET $1`,
    [before - 1],
  );
  return rows[0] && encodeCursor(rows[0]);
}
