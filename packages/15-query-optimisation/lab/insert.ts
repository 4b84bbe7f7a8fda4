// How fast many rows come in.

import { defineExperiment, type Variants } from '@under-load/lab';
import { countStatements } from '@under-load/lab/postgres';
import {
  copy,
  type InsertItems,
  multiRow,
  oneByOne,
  unnest,
} from '../src/beyond/insert/insert.ts';
import { withDatabase } from './support/own-database.ts';

const ways: Record<string, InsertItems> = {
  'one by one': oneByOne,
  'multi-row VALUES': multiRow,
  unnest,
  COPY: copy,
};
const statements = 'statements';

export default defineExperiment({
  name: 'insert',
  question: 'How many rows a second can one client insert?',
  unit: 'rows/s',
  better: 'higher',
  claim:
    'multi-row VALUES, unnest and COPY insert at least five times as many rows as one INSERT for each',
  variants: Object.keys(ways),
  runs: { full: 3, quick: 1 },
  measure: ({ variant, quick }) =>
    withDatabase(async (client) => {
      await client.query(
        'CREATE TABLE new_items (order_id integer, product text, cents integer)',
      );
      const length = quick ? 4000 : 40_000;
      const items = Array.from({ length }, (_, orderId) => ({
        ...{ orderId, product: `Product ${orderId % 500}`, cents: 995 },
      }));
      let seconds = NaN;
      const insert = async () => {
        const began = performance.now();
        await ways[variant]?.(client, items);
        seconds = (performance.now() - began) / 1000;
      };
      const count = await countStatements(client, insert);
      return { value: length / seconds, also: { [statements]: count } };
    }),
  holds: ['multi-row VALUES', 'unnest', 'COPY'].map((way) => ({
    says: `${way}, for one row of one by one`,
    figure: (of: Variants) =>
      (of[way]?.median ?? NaN) / (of['one by one']?.median ?? NaN),
    atLeast: 5,
  })),
});
