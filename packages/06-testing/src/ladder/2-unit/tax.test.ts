// Table tests: a bug sits at a boundary, so every boundary is a row.

import { describe, expect, it } from '@jest/globals';
import { calculateTax, type TaxRules } from '../../tax.ts';

const home = (cents: number) => ({ category: 'home', cents });

describe('calculateTax', () => {
  it.each([
    { cents: 0, tax: 0, why: 'nothing' },
    { cents: 4_999, tax: 0, why: 'below the first boundary' },
    { cents: 5_000, tax: 0, why: 'the last cent that is free' },
    { cents: 5_001, tax: 0, why: '0.08 of a cent, rounded' },
    { cents: 5_006, tax: 0, why: '0.495 of a cent, rounded down' },
    { cents: 5_007, tax: 1, why: '0.5775 of a cent, rounded up' },
    { cents: 5_100, tax: 8, why: '8.25 cents, rounded down' },
    { cents: 49_999, tax: 3_712, why: '3,712.4175 cents' },
    { cents: 50_000, tax: 3_713, why: '3,712.5 cents: half goes up' },
    { cents: 50_001, tax: 3_713, why: '3,712.625 cents' },
    { cents: 50_004, tax: 3_713, why: '3,713 cents exactly' },
    { cents: 50_008, tax: 3_714, why: '3,713.5 cents: half goes up' },
    { cents: 100_000, tax: 9_963, why: '9,962.5 cents: half goes up' },
  ])('takes $tax cents of $cents: $why', ({ cents, tax }) => {
    expect(calculateTax([home(cents)])).toEqual({
      taxableCents: cents,
      taxCents: tax,
    });
  });

  it('taxes the sum of the lines, not line by line', () => {
    const lines = [home(3_000), home(3_000)];

    expect(calculateTax(lines).taxCents).toBe(83);
  });

  it.each(['books', 'food'])('takes nothing of %s', (category) => {
    const lines = [{ category, cents: 90_000 }, home(5_100)];

    expect(calculateTax(lines)).toEqual({
      taxableCents: 5_100,
      taxCents: 8,
    });
  });

  it('takes nothing of a customer who is exempt', () => {
    expect(calculateTax([home(100_000)], true)).toEqual({
      taxableCents: 0,
      taxCents: 0,
    });
  });

  it('takes nothing of no lines', () => {
    expect(calculateTax([])).toEqual({ taxableCents: 0, taxCents: 0 });
  });

  it('keeps to the rules that it is given', () => {
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
