// How often a page asks, and how much the database reads for it.

import { defineExperiment, type Variants } from '@under-load/lab';
import { countStatements } from '@under-load/lab/postgres';
import { costOf } from './support/cost-of.ts';
import { withRung } from './support/orders-rung.ts';

const rows = 'rows read';

export default defineExperiment({
  name: 'queries',
  question:
    'A page of 25 out of 200,000 orders: how many queries, and how many rows are read?',
  unit: 'queries',
  better: 'lower',
  alsoBetter: { [rows]: 'lower' },
  claim:
    'a query for each order makes 51, a query for each table 3, a join 1; 5-covering-index reads only what it shows',
  variants: [
    '1-n-plus-one',
    '2-batched',
    '3-joined',
    '4-keyset',
    '5-covering-index',
  ],
  // Counts do not vary.
  runs: { full: 2, quick: 1 },
  measure: ({ variant, quick }) =>
    withRung(
      variant,
      quick ? 20_000 : 200_000,
      async ({ createOrders, client }) => {
        const { listOrders } = createOrders(client);
        const ask = () => listOrders({ limit: 25 });
        const value = await countStatements(client, ask);
        const cost = await costOf(client, createOrders, { limit: 25 });
        return {
          value,
          also: { [rows]: cost.rows, 'pages of 8 kB': cost.pages },
        };
      },
    ),
  holds: [
    ...Object.entries({
      '1-n-plus-one': 51,
      '2-batched': 3,
      '3-joined': 1,
      '4-keyset': 1,
      '5-covering-index': 1,
    }).map(([rung, count]) => ({
      says: `queries of ${rung}`,
      figure: (of: Variants) => of[rung]?.max,
      exactly: count,
    })),
    {
      says: 'rows that the top rung reads: orders, customers, items',
      figure: (of) => of['5-covering-index']?.also?.[rows]?.max,
      atMost: 25 * (1 + 1 + 5),
    },
  ],
});
