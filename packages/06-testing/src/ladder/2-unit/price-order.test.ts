import { describe, expect, it } from '@jest/globals';
import { priceOrder } from '../../app/orders/price-order.ts';
import { formatCents } from '../../app/outside/money.ts';

const line = (
  quantity: number,
  unitCents: number,
  category = 'home',
) => ({
  ...{ sku: 'lamp-01', name: 'Desk lamp' },
  ...{ quantity, unitCents, category },
});

describe('priceOrder', () => {
  it('counts every piece of every line, and adds the tax', () => {
    const lines = [line(3, 2_000), line(1, 500)];

    expect(priceOrder(lines, false)).toEqual({
      subtotalCents: 6_500,
      taxCents: 124, // 8.25 % of 15.00, rounded up
      totalCents: 6_624,
    });
  });

  it('has tax-free lines in the subtotal, but not in the tax', () => {
    const lines = [line(1, 5_100), line(2, 9_000, 'books')];

    expect(priceOrder(lines, false)).toEqual({
      subtotalCents: 23_100,
      taxCents: 8,
      totalCents: 23_108,
    });
  });

  it('takes no tax of an exempt customer', () => {
    expect(priceOrder([line(1, 90_000)], true)).toEqual({
      subtotalCents: 90_000,
      taxCents: 0,
      totalCents: 90_000,
    });
  });
});

describe('formatCents', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [99, '0.99'],
    [100, '1.00'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [123_456_789, '1,234,567.89'],
  ])('writes %d as %s', (cents, text) => {
    expect(formatCents(cents)).toBe(text);
  });
});
