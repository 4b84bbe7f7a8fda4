// Properties: a rule for every order. fast-check makes up orders, and
// searches for one that breaks the rule.

import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseOrderLines } from '../../app/orders/order-lines.ts';
import { calculateTax } from '../../app/orders/tax.ts';
import { sameExamples } from '../support/same-examples.ts';

sameExamples();

const amount = fc.oneof(
  fc.integer({ min: 4_900, max: 5_100 }),
  fc.integer({ min: 49_900, max: 50_100 }),
  fc.nat(500_000_000),
);

// #region tax
/** The tax once more, as a formula: slower, and plain. */
function plainTax(cents: bigint): number {
  const above = (floor: bigint) => (cents > floor ? cents - floor : 0n);
  const parts = above(5_000n) * 825n + above(50_000n) * 425n;
  return Number((parts + 5_000n) / 10_000n);
}

it('the tax is what a plain formula says', () => {
  fc.assert(
    fc.property(amount, (cents) => {
      const { taxCents } = calculateTax([{ category: 'home', cents }]);

      expect(taxCents).toBe(plainTax(BigInt(cents)));
    }),
  );
});
// #endregion

const orderLine = fc.record({
  sku: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/),
  quantity: fc.integer({ min: 1, max: 99 }),
});
const orderLines = fc.array(orderLine, { maxLength: 20 });

it('the text of an order says the same when it is read', () => {
  fc.assert(
    fc.property(orderLines, fc.boolean(), (lines, capitals) => {
      const text = lines
        .map(({ sku, quantity }) => `${quantity} x ${sku}`)
        .join('\n');

      const typed = capitals ? text.toUpperCase() : text;
      expect(parseOrderLines(typed)).toEqual(lines);
    }),
  );
});
