// What a run over all rows keeps in memory.

import { defineExperiment, type Variants } from '@under-load/lab';
import pg from 'pg';
import type { CreateBatches } from '../src/ladder/batches/batches.ts';
import { withDatabase } from './support/own-database.ts';
import { watchRows } from './support/watch-rows.ts';

const handled = 'rows handled';
const atOnce = 'rows at once';
const sizes = { full: 1_000_000, quick: 50_000 };

const table = (rows: number) => `
  CREATE TABLE orders AS SELECT id, 'paid' AS status,
    timestamptz '2026-01-01Z' + id * interval '1 second' AS placed_at,
    id % 50000 AS total_cents
  FROM generate_series(1, ${rows}) AS id;
  ALTER TABLE orders ADD PRIMARY KEY (id)`;

export default defineExperiment({
  name: 'batch',
  question: 'A million rows, one after the other: how much memory?',
  unit: 'MB, at the peak',
  better: 'lower',
  claim:
    'in batches, a thousand rows are held at once, and a cursor needs less than half of the memory',
  variants: ['1-select-all', '2-offset', '3-keyset', '4-cursor'],
  runs: { full: 1, quick: 1 },
  timeoutMs: 300_000,
  measure: ({ variant, quick }) =>
    withDatabase(async (client, url) => {
      await client.query(table(quick ? sizes.quick : sizes.full));
      await client.query('VACUUM ANALYZE orders');
      const { createBatches } = (await import(
        `../src/ladder/batches/${variant}.ts`
      )) as { createBatches: CreateBatches };
      const pool = new pg.Pool({ connectionString: url });
      const before = process.memoryUsage.rss() / 1e6;
      const { watched, mostRows } = watchRows(pool);
      const rows = await createBatches(watched).processAll(() => {});
      const peak = process.resourceUsage().maxRSS / 1e3;
      await pool.end();
      const also = { [handled]: rows, [atOnce]: mostRows() };
      return { value: peak - before, also };
    }),
  holds: [
    ...['2-offset', '3-keyset', '4-cursor'].map((rung) => ({
      says: `rows that ${rung} holds at once`,
      figure: (of: Variants) => of[rung]?.also?.[atOnce]?.max,
      atMost: 1000,
    })),
    {
      says: 'the peak of 4-cursor, of that of 1-select-all',
      figure: (of) =>
        (of['4-cursor']?.median ?? NaN) /
        (of['1-select-all']?.median ?? NaN),
      // For fewer rows it says little: memory is freed when much is used.
      below: (of) =>
        of['4-cursor']?.also?.[handled]?.max === sizes.full ? 0.5 : 3,
    },
  ],
});
