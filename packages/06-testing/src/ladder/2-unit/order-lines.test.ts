import { describe, expect, it } from '@jest/globals';
import { OrderLinesError } from '../../app/errors.ts';
import {
  mergeLines,
  parseOrderLines,
} from '../../app/orders/order-lines.ts';

describe('parseOrderLines', () => {
  it.each([
    { what: 'one item', text: '2 x lamp-01', quantity: 2 },
    { what: 'no spaces', text: '2xlamp-01', quantity: 2 },
    { what: 'many spaces', text: '  2   x\tlamp-01 ', quantity: 2 },
    { what: 'the sign for times', text: '2 × lamp-01', quantity: 2 },
    { what: 'capitals', text: '2 X LAMP-01', quantity: 2 },
    { what: 'leading zeros', text: '007 x lamp-01', quantity: 7 },
    { what: 'the least', text: '1 x lamp-01', quantity: 1 },
    { what: 'the most', text: '99 x lamp-01', quantity: 99 },
  ])('reads $what', ({ text, quantity }) => {
    expect(parseOrderLines(text)).toEqual([
      { sku: 'lamp-01', quantity },
    ]);
  });

  it('reads line endings of Windows, and skips comments', () => {
    const text = '# for Ada\r\n\r\n2 x lamp-01\r\n1 x tent-03\r\n';

    expect(parseOrderLines(text)).toEqual([
      { sku: 'lamp-01', quantity: 2 },
      { sku: 'tent-03', quantity: 1 },
    ]);
  });

  it.each(['', ' \n\t\n', '# only a comment'])(
    'reads nothing in %j',
    (text) => {
      expect(parseOrderLines(text)).toEqual([]);
    },
  );

  it.each([
    ['lamp-01', 1, 'write it as'],
    ['2 lamp-01', 1, 'write it as'],
    ['x lamp-01', 1, 'write it as'],
    ['-2 x lamp-01', 1, 'write it as'],
    ['2.5 x lamp-01', 1, 'write it as'],
    ['2 x lamp-01 please', 1, 'write it as'],
    ['0 x lamp-01', 1, 'order 1 to 99'],
    ['100 x lamp-01', 1, 'order 1 to 99'],
    ['1 x -lamp', 1, 'that is no product code'],
    ['1 x lamp--01', 1, 'that is no product code'],
    ['1 x lämp', 1, 'that is no product code'],
    [`1 x ${'a'.repeat(41)}`, 1, 'that is no product code'],
    ['1 x lamp-01\n\n# two\n1 y tent', 4, 'write it as'],
  ])('says what is wrong with %j', (text, line, why) => {
    let thrown: unknown;
    try {
      parseOrderLines(text);
    } catch (error) {
      thrown = error;
    }

    expect(thrown).toBeInstanceOf(OrderLinesError);
    expect(thrown).toMatchObject({ code: 'ORDER_LINES', line });
    expect(String(thrown)).toContain(`line ${line}: ${why}`);
  });

  it('takes a code of 40 letters', () => {
    const sku = 'a'.repeat(40);

    expect(parseOrderLines(`1 x ${sku}`)).toEqual([
      { sku, quantity: 1 },
    ]);
  });

  it('takes 20 items, and not 21', () => {
    const items = (n: number) => '1 x lamp-01\n'.repeat(n);

    expect(parseOrderLines(items(20))).toHaveLength(20);
    expect(() => parseOrderLines(items(21))).toThrow(
      'line 21: more than 20 items',
    );
  });
});

it('mergeLines adds up the lines of one product', () => {
  const lines = [
    { sku: 'tent-03', quantity: 2 },
    { sku: 'lamp-01', quantity: 1 },
    { sku: 'tent-03', quantity: 3 },
  ];

  expect(mergeLines(lines)).toEqual([
    { sku: 'tent-03', quantity: 5 },
    { sku: 'lamp-01', quantity: 1 },
  ]);
});
