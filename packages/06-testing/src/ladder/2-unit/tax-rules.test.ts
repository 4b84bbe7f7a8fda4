// More rows of the tax, other rules, and wrong amounts.

import { describe, expect, it } from '@jest/globals';
import { calculateTax, type TaxRules } from '../../app/orders/tax.ts';

const home = (cents: number) => ({ category: 'home', cents });

describe('calculateTax', () => {
  it.each([
    { cents: 5_001, tax: 0, why: '0.08 of a cent, rounded' },
    { cents: 5_100, tax: 8, why: '8.25 cents, rounded down' },
    { cents: 50_001, tax: 3_713, why: '3,712.625 cents' },
  ])('takes $tax cents of $cents: $why', ({ cents, tax }) => {
    expect(calculateTax([home(cents)])).toEqual({
      taxableCents: cents,
      taxCents: tax,
    });
  });

  it('takes nothing of no lines', () => {
    expect(calculateTax([])).toEqual({ taxableCents: 0, taxCents: 0 });
  });

  it('follows the rules that it is given', () => {
    const rules: TaxRules = {
      brackets: [
        { upToCents: 100, basisPoints: 5_000 },
        { upToCents: 200, basisPoints: 0 },
        { upToCents: null, basisPoints: 10_000 },
      ],
      exemptCategories: ['home'],
    };
    const lines = [home(7), { category: 'toys', cents: 250 }];

    expect(calculateTax(lines, false, rules).taxCents).toBe(100);
  });

  it.each([-1, 0.5, NaN, Infinity, 2 ** 53])(
    'refuses %d cents',
    (cents) => {
      expect(() => calculateTax([home(cents)])).toThrow(RangeError);
    },
  );

  it('refuses a sum that a number cannot hold exactly', () => {
    const most = Math.floor(Number.MAX_SAFE_INTEGER / 10_000);

    expect(() => calculateTax([home(most), home(1)])).toThrow(
      RangeError,
    );
  });
});
