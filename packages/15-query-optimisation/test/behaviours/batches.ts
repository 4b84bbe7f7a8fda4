// What a run over all orders promises. One list tries every rung.

import { deepEqual, equal } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import type { BatchesFixture } from '../support/batches-fixture.ts';
import { batchSize, rowCount } from '../support/row-count.ts';

/** In the middle of the second batch. */
const meanwhile = 150;

export const behaviours: Behaviour<BatchesFixture>[] = [
  {
    name: 'every order is handled once, by id',
    async prove({ processAll }) {
      const ids: number[] = [];

      const count = await processAll(({ id }) => void ids.push(id));

      equal(count, rowCount);
      deepEqual(
        ids,
        Array.from({ length: rowCount }, (_, i) => i + 1),
      );
    },
  },
  {
    name: 'no more than a batch is held at once',
    async prove({ processAll, mostRows }) {
      await processAll(() => {});

      const most = mostRows();
      if (most > batchSize) throw new Error(`${most} rows at once`);
    },
  },
  {
    name: 'no order is left out while others write',
    async prove({ processAll, other }) {
      const left = new Set<number>();
      for (let id = 51; id <= rowCount; id += 1) left.add(id);

      await processAll(async ({ id }) => {
        left.delete(id);
        if (id !== meanwhile) return;
        await other.query('DELETE FROM orders WHERE id <= 50');
      });

      if (left.size > 0) throw new Error(`${left.size} left out`);
    },
  },
  {
    name: 'all orders are of one moment',
    async prove({ processAll, other }) {
      const { rows } = await other.query<{ cents: string }>(
        'SELECT sum(total_cents) AS cents FROM orders',
      );
      let sum = 0;

      await processAll(async ({ id, totalCents }) => {
        sum += totalCents;
        if (id === meanwhile) await other.query(moveCents);
      });

      const missing = Number(rows[0]?.cents) - sum;
      if (missing) throw new Error(`${missing} cents are missing`);
    },
  },
  {
    name: 'an abort ends it, and leaves nothing open',
    async prove({ processAll, lent, openTransactions }) {
      const abort = new AbortController();
      let count = 0;
      const handle = () => {
        count += 1;
        if (count === meanwhile) abort.abort();
      };

      const run = processAll(handle, { signal: abort.signal });
      const failure = await run.catch((error: Error) => error.name);

      if (count > meanwhile) throw new Error(`went on to ${count}`);
      equal(failure, 'AbortError');
      deepEqual([lent(), await openTransactions()], [0, 0]);
    },
  },
  {
    name: 'a handler that fails ends it, and leaves nothing open',
    async prove({ processAll, lent, openTransactions }) {
      const run = processAll(({ id }) => {
        if (id === meanwhile) throw new Error(`order ${id} is wrong`);
      });
      const failure = await run.catch((error: Error) => error.message);

      equal(failure, `order ${meanwhile} is wrong`);
      deepEqual([lent(), await openTransactions()], [0, 0]);
    },
  },
];

/** From an order that is not yet read to one that is. */
const moveCents = `
  UPDATE orders SET total_cents = total_cents +
    CASE id WHEN 10 THEN 100 ELSE -100 END
  WHERE id IN (10, 2400)`;
