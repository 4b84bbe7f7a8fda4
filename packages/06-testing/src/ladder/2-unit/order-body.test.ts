import { describe, expect, it } from '@jest/globals';
import { readOrder } from '../../app/orders/order-body.ts';
import {
  offsetOf,
  pageOf,
  type PageRequest,
  pageQuery,
} from '../../app/orders/pagination.ts';

const card = 'tok_ok';
const lamp = { sku: 'lamp-01', quantity: 2 };
const tent = { sku: 'tent-03', quantity: 1 };

function fieldsThatAreWrong(body: unknown): string[] {
  try {
    readOrder(body);
    return [];
  } catch (error) {
    const { errors } = error as { errors: { field: string }[] };
    return errors.map(({ field }) => field);
  }
}

describe('readOrder', () => {
  it.each([
    ['lines', { lines: [lamp, tent], card }],
    ['text', { text: '2 x lamp-01\n1 x tent-03', card }],
    ['lines and text', { lines: [lamp], text: '1 x tent-03', card }],
  ])('reads %s', (_what, body) => {
    expect(readOrder(body)).toEqual({ lines: [lamp, tent], card });
  });

  it.each([
    ['nothing', undefined, 'body'],
    ['no card', { lines: [lamp] }, 'card'],
    ['a card number', { lines: [lamp], card: '4242 4242' }, 'card'],
    ['no item', { lines: [], text: '# none', card }, 'lines'],
    [
      'no quantity',
      { lines: [{ sku: 'a' }], card },
      'lines.0.quantity',
    ],
    [
      '0',
      { lines: [{ ...lamp, quantity: 0 }], card },
      'lines.0.quantity',
    ],
    [
      '100',
      { lines: [{ ...lamp, quantity: 100 }], card },
      'lines.0.quantity',
    ],
    [
      'half an item',
      { lines: [{ ...lamp, quantity: 0.5 }], card },
      'lines.0.quantity',
    ],
    [
      'no code',
      { lines: [{ ...lamp, sku: 'A B' }], card },
      'lines.0.sku',
    ],
    [
      'a price',
      { lines: [{ ...lamp, unitCents: 1 }], card },
      'lines.0',
    ],
    ['bad text', { text: 'two lamps', card }, 'text'],
    ['a discount', { lines: [lamp], card, discount: 1 }, 'body'],
    [
      '21 items, in two forms',
      { lines: Array(11).fill(lamp), text: '1xa\n'.repeat(10), card },
      'lines',
    ],
  ])('refuses %s', (_what, body, field) => {
    expect(fieldsThatAreWrong(body)).toEqual([field]);
  });

  it('takes 99 pieces, and 20 items in two forms', () => {
    const most = { ...lamp, quantity: 99 };
    const lines = Array<typeof most>(10).fill(most);
    const text = '1 x a\n'.repeat(10);

    expect(readOrder({ lines, text, card }).lines).toHaveLength(20);
  });
});

describe('pages', () => {
  const page = (query: object): PageRequest => pageQuery.parse(query);

  it('begin with the first 20', () => {
    expect(page({})).toEqual({ page: 1, limit: 20 });
  });

  it.each([
    { page: '0' },
    { page: '1.5' },
    { page: 'x' },
    { page: '' },
    { page: '0x7' },
    { page: '1e1' },
    { page: ' 7' },
    { page: '9'.repeat(30) },
    { page: '100001' },
    { limit: '0' },
    { limit: '101' },
    { limit: ['1', '2'] },
  ])('are not %j', (query) => {
    expect(pageQuery.safeParse(query).success).toBe(false);
  });

  it.each([
    [{ page: 1, limit: 20 }, 0],
    [{ page: 2, limit: 20 }, 20],
    [{ page: 7, limit: 3 }, 18],
  ])('%j comes after %d rows', (request, offset) => {
    expect(offsetOf(request)).toBe(offset);
  });

  it.each([
    [0, 1],
    [1, 1],
    [19, 1],
    [20, 1],
    [21, 2],
    [40, 2],
    [41, 3],
  ])('%d rows are %d pages', (total, pages) => {
    const items = ['a row'];

    expect(pageOf({ page: 1, limit: 20 }, total, items)).toEqual({
      ...{ page: 1, limit: 20 },
      ...{ total, pages, items },
    });
  });
});
