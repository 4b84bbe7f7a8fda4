// More rules for the tax. When one fails, fast-check shrinks the order
// to the smallest one that breaks the rule.

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  calculateTax,
  standardRules,
  type TaxableLine,
  type TaxRules,
} from '../../app/orders/tax.ts';
import { sameExamples } from '../support/same-examples.ts';

sameExamples();

const categories = ['home', 'outdoor', 'books', 'food'];
const line: fc.Arbitrary<TaxableLine> = fc.record({
  category: fc.constantFrom(...categories),
  cents: fc.oneof(
    fc.integer({ min: 4_900, max: 5_100 }),
    fc.integer({ min: 49_900, max: 50_100 }),
    fc.nat(500_000_000),
  ),
});
const lines = fc.array(line, { maxLength: 20 });

/** Brackets of any width and rate; a higher one may have less tax. */
const rules: fc.Arbitrary<TaxRules> = fc
  .record({
    widths: fc.array(fc.integer({ min: 1, max: 300 }), {
      maxLength: 4,
    }),
    rates: fc.array(fc.nat(10_000), { minLength: 5, maxLength: 5 }),
    exemptCategories: fc.subarray(categories),
  })
  .map(({ widths, rates, exemptCategories }) => {
    let upToCents = 0;
    const brackets = widths.map((width, i) => {
      upToCents += width;
      return { upToCents, basisPoints: rates[i] ?? 0 };
    });
    const basisPoints = rates[widths.length] ?? 0;
    const last = { upToCents: null, basisPoints };
    return { brackets: [...brackets, last], exemptCategories };
  });

const taxOf = (order: TaxableLine[]) => calculateTax(order).taxCents;

/** The same rules, as plain as possible: cent by cent. */
function taxCentByCent(order: TaxableLine[], by: TaxRules): number {
  let parts = 0n;
  let cent = 0;
  for (const { category, cents } of order) {
    if (by.exemptCategories.includes(category)) continue;
    for (let i = 0; i < cents; i += 1) {
      cent += 1;
      const bracket = by.brackets.find(
        ({ upToCents }) => upToCents === null || cent <= upToCents,
      );
      parts += BigInt(bracket?.basisPoints ?? 0);
    }
  }
  return Number((parts + 5_000n) / 10_000n);
}

describe('the tax', () => {
  it('is what a slow and plain calculation says', () => {
    const small = fc.array(
      fc.record({
        category: fc.constantFrom(...categories),
        cents: fc.nat(400),
      }),
      { maxLength: 4 },
    );

    fc.assert(
      fc.property(small, rules, (order, by) => {
        expect(calculateTax(order, false, by).taxCents).toBe(
          taxCentByCent(order, by),
        );
      }),
    );
  });

  it('is a whole number, from nothing to the highest rate', () => {
    fc.assert(
      fc.property(lines, (order) => {
        const { taxableCents, taxCents } = calculateTax(order);

        expect(Number.isInteger(taxCents)).toBe(true);
        expect(taxCents).toBeGreaterThanOrEqual(0);
        expect(taxCents).toBeLessThanOrEqual(
          Math.ceil(taxableCents * 0.125),
        );
      }),
    );
  });

  it('never falls when something is added', () => {
    fc.assert(
      fc.property(lines, line, (order, more) => {
        expect(taxOf([...order, more])).toBeGreaterThanOrEqual(
          taxOf(order),
        );
      }),
    );
  });

  it('of one more cent is at most one cent more', () => {
    const cents = fc.nat(200_000);

    fc.assert(
      fc.property(cents, (n) => {
        const one = { category: 'home', cents: n };
        const next = { category: 'home', cents: n + 1 };
        const step = taxOf([next]) - taxOf([one]);

        expect([0, 1]).toContain(step);
      }),
    );
  });

  it('does not depend on the order or the cut of the lines', () => {
    const parts = fc.array(fc.nat(90_000), { maxLength: 10 });

    fc.assert(
      fc.property(parts, (amounts) => {
        const home = (cents: number) => ({ category: 'home', cents });
        const split = amounts.map(home);
        const sum = amounts.reduce((a, b) => a + b, 0);

        expect(taxOf(split)).toBe(taxOf([home(sum)]));
        expect(taxOf(split.toReversed())).toBe(taxOf(split));
      }),
    );
  });

  it('is not less for one order than for two', () => {
    fc.assert(
      fc.property(lines, lines, (one, two) => {
        const together = taxOf([...one, ...two]);

        // Each of the three is rounded by half a cent at most.
        expect(together).toBeGreaterThanOrEqual(
          taxOf(one) + taxOf(two) - 1,
        );
      }),
    );
  });

  it('does not change with products that are exempt', () => {
    const { exemptCategories } = standardRules;
    const free = fc.record({
      category: fc.constantFrom(...exemptCategories),
      cents: fc.nat(500_000),
    });

    fc.assert(
      fc.property(lines, free, (order, more) => {
        expect(calculateTax([...order, more])).toEqual(
          calculateTax(order),
        );
      }),
    );
  });

  it('of an exempt customer is nothing, always', () => {
    fc.assert(
      fc.property(lines, rules, (order, by) => {
        expect(calculateTax(order, true, by)).toEqual({
          taxableCents: 0,
          taxCents: 0,
        });
      }),
    );
  });
});
