// Table tests: bugs sit at boundaries, so every boundary has two rows.

import { describe, expect, it } from '@jest/globals';
import { calculateTax } from '../../app/orders/tax.ts';

const home = (cents: number) => ({ category: 'home', cents });

describe('calculateTax', () => {
  // #region table
  it.each([
    { cents: 0, tax: 0, why: 'nothing' },
    { cents: 4_999, tax: 0, why: 'below the first boundary' },
    { cents: 5_000, tax: 0, why: 'the last cent that is free' },
    { cents: 5_006, tax: 0, why: '0.495 of a cent, rounded down' },
    { cents: 5_007, tax: 1, why: '0.5775 of a cent, rounded up' },
    { cents: 49_999, tax: 3_712, why: '3,712.4175 cents' },
    { cents: 50_000, tax: 3_713, why: '3,712.5 cents: half goes up' },
    { cents: 50_004, tax: 3_713, why: '3,713 cents exactly' },
    { cents: 50_008, tax: 3_714, why: '3,713.5 cents: half goes up' },
    { cents: 100_000, tax: 9_963, why: '9,962.5 cents: half goes up' },
  ])('takes $tax cents of $cents: $why', ({ cents, tax }) => {
    expect(calculateTax([home(cents)]).taxCents).toBe(tax);
  });
  // #endregion

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
});
