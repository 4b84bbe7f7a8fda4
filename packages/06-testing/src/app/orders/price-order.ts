// What an order costs.

import type { TakenLine } from '../products/stock.ts';
import { calculateTax } from './tax.ts';

export interface OrderPrice {
  subtotalCents: number;
  taxCents: number;
  totalCents: number;
}

export function priceOrder(
  lines: readonly TakenLine[],
  exempt: boolean,
): OrderPrice {
  const priced = lines.map(({ category, quantity, unitCents }) => ({
    category,
    cents: quantity * unitCents,
  }));
  let subtotalCents = 0;
  for (const { cents } of priced) subtotalCents += cents;
  const { taxCents } = calculateTax(priced, exempt);
  return {
    subtotalCents,
    taxCents,
    totalCents: subtotalCents + taxCents,
  };
}
