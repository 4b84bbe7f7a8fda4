// What the README and the instructor break, and what is seen then.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { type Attempt, defineBreakIt } from '@under-load/lab';

const suite = (rung: string) => `src/ladder/${rung}`;

export default defineBreakIt({
  items: [
    {
      text: 'In `tax.ts`, let `calculateTax` return `taxCents: 0`. Run `smoke`, then `unit`. Which of them would you ship with?',
      async see(attempt) {
        await taxIsFree(attempt);

        deepEqual(await attempt.failing(suite('1-smoke')), []);
        const failed = await attempt.failing(suite('2-unit'), 'tax');
        ok(failed.length > 10, failed.join('\n'));
      },
    },
    {
      text: 'In `stock.ts`, remove `AND stock >= $2`, and run `integration`. How many tests need the last piece?',
      async see({ patch, failing }) {
        const file = 'src/app/products/stock.ts';
        await patch(file, ' AND stock >= $2', '');

        const failed = await failing(suite('3-integration'));
        ok(failed.length > 0);
      },
    },
    {
      text: 'In `linePattern` of `order-lines.ts`, write `(\\S+?)(?:x\\S*)?` for `(\\S+)`: a code is cut at its first x. Run `properties`. Which order does fast-check show you?',
      async see(attempt) {
        await codesAreCut(attempt);

        const failed = await attempt.failing(
          suite('4-properties/any-order'),
        );
        ok(failed.length > 0);
      },
    },
    {
      text: 'Run `lab isolation --quick`. Which suite fails when the order of its tests is another?',
      async see({ lab }) {
        const variants = await lab('isolation');

        equal(variants['a schema a file']?.max, 0);
        equal(variants['shared-state']?.min, 1);
      },
    },
  ],
  cells: {
    async '1-smoke'(attempt) {
      await taxIsFree(attempt);

      deepEqual(await attempt.failing(suite('1-smoke')), []);
    },
    async '2-unit'({ patch, failing }) {
      const file = 'src/app/orders/orders-store.ts';
      await patch(file, 'WHERE o.id = $1 AND', 'WHERE');

      deepEqual(await failing(suite('2-unit')), []);
    },
    async '3-integration'(attempt) {
      await codesAreCut(attempt);

      deepEqual(await attempt.failing(suite('3-integration')), []);
    },
    async '4-properties'({ patch, failing }) {
      const file = 'src/app/orders/pagination.ts';
      const answer = '{ page, limit, total, pages, items }';
      const renamed = '{ page, limit, count: total, pages, items }';
      await patch(
        file,
        `return ${answer};`,
        `return ${renamed} as never;`,
      );

      const failed = await failing(suite('4-properties/contract'));
      ok(failed.length > 0);
    },
  },
});

const taxIsFree = ({ patch }: Attempt) =>
  patch(
    'src/app/orders/tax.ts',
    'taxCents: roundHalfUp(parts) }',
    'taxCents: 0 }',
  );

const codesAreCut = ({ patch }: Attempt) =>
  patch(
    'src/app/orders/order-lines.ts',
    String.raw`(\S+)$/iu`,
    String.raw`(\S+?)(?:x\S*)?$/iu`,
  );
