// Your suite: write as many `*.test.ts` files in this folder as you
// like. This runs them against every bug of the list, on each save, and
// says which bugs they miss:
//   npx -y pnpm@12 --filter 06-testing exercise

import { describe, expect, it } from '@jest/globals';
import { calculateTax } from '../../src/app/orders/tax.ts';

describe('calculateTax', () => {
  it('takes nothing of a small order', () => {
    const lines = [{ category: 'home', cents: 1_000 }];

    const { taxCents } = calculateTax(lines, false);

    expect(taxCents).toBe(0);
  });
});
