import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OrderLinesError } from '../../app/errors.ts';
import {
  maxLines,
  maxQuantity,
  maxSkuLength,
  mergeLines,
  type OrderLine,
  parseOrderLines,
  skuPattern,
} from '../../app/orders/order-lines.ts';
import { sameExamples } from '../support/same-examples.ts';

sameExamples();

const sku = fc
  .stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)
  .filter((text) => text.length <= maxSkuLength);
const quantity = fc.integer({ min: 1, max: maxQuantity });
const orderLine: fc.Arbitrary<OrderLine> = fc.record({ sku, quantity });
const orderLines = fc.array(orderLine, { maxLength: maxLines });

const write = (lines: OrderLine[]) =>
  lines.map(({ sku, quantity }) => `${quantity} x ${sku}`).join('\n');

/** Ways to write the same thing. */
const spelling = fc.record({
  times: fc.constantFrom('x', 'X', '×', ' x ', '\tx  '),
  before: fc.constantFrom('', ' ', '\t'),
  after: fc.constantFrom('', '  ', '\r'),
  zeros: fc.constantFrom('', '0', '000'),
  upper: fc.boolean(),
  skipped: fc.constantFrom('', '\n', '# a note\n', ' \r\n'),
});
type Spelling =
  typeof spelling extends fc.Arbitrary<infer T> ? T : never;

function spell({ sku, quantity }: OrderLine, as: Spelling): string {
  const name = as.upper ? sku.toUpperCase() : sku;
  const count = `${as.zeros}${quantity}`;
  return `${as.skipped}${as.before}${count}${as.times}${name}${as.after}`;
}

/** Texts that are nearly right find more bugs than random ones. */
const nearly = fc
  .array(
    fc.constantFrom(...'0129 xX×-#\r\n\ta', 'lamp', '1 x a\n', '\0'),
  )
  .map((pieces) => pieces.join(''));
const garbage = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  nearly,
);

function outcome(text: string): OrderLine[] | OrderLinesError {
  try {
    return parseOrderLines(text);
  } catch (error) {
    if (error instanceof OrderLinesError) return error;
    throw error;
  }
}

describe('the text of an order', () => {
  it('may be written in many ways', () => {
    const spelled = fc.array(fc.tuple(orderLine, spelling), {
      maxLength: maxLines,
    });

    fc.assert(
      fc.property(spelled, (pairs) => {
        const text = pairs.map((pair) => spell(...pair)).join('\n');

        const lines = pairs.map(([line]) => line);
        expect(parseOrderLines(text)).toEqual(lines);
      }),
    );
  });

  it('is read, or refused with a line', () => {
    fc.assert(
      fc.property(garbage, (text) => {
        const result = outcome(text);
        const last = text.split('\n').length;
        if (result instanceof OrderLinesError) {
          expect(result.line).toBeGreaterThanOrEqual(1);
          expect(result.line).toBeLessThanOrEqual(last);
          return;
        }
        expect(result.length).toBeLessThanOrEqual(maxLines);
        for (const { sku, quantity } of result) {
          expect(sku).toMatch(skuPattern);
          expect(quantity).toBeGreaterThanOrEqual(1);
          expect(quantity).toBeLessThanOrEqual(maxQuantity);
          expect(Number.isInteger(quantity)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names the line that is wrong', () => {
    const wrong = fc.constantFrom(
      'lamp',
      '0 x a',
      '100 x a',
      '1 x A_B',
    );

    fc.assert(
      fc.property(
        fc.array(orderLine, { maxLength: maxLines - 1 }),
        wrong,
        orderLines,
        (before, bad, after) => {
          const text = [
            ...before.map((line) => write([line])),
            bad,
            write(after),
          ].join('\n');

          expect(outcome(text)).toMatchObject({
            code: 'ORDER_LINES',
            line: before.length + 1,
          });
        },
      ),
    );
  });
});

describe('merged lines', () => {
  const few = fc.array(
    fc.record({ sku: fc.constantFrom('a', 'b', 'c'), quantity }),
  );
  const total = (lines: OrderLine[]) =>
    lines.reduce((sum, { quantity }) => sum + quantity, 0);

  it('have all pieces, and no product twice', () => {
    fc.assert(
      fc.property(few, (lines) => {
        const merged = mergeLines(lines);

        const names = merged.map(({ sku }) => sku);
        expect(total(merged)).toBe(total(lines));
        expect(names).toEqual([...new Set(lines.map((l) => l.sku))]);
      }),
    );
  });

  it('do not change when they are merged again', () => {
    fc.assert(
      fc.property(few, (lines) => {
        const merged = mergeLines(lines);

        expect(mergeLines(merged)).toEqual(merged);
      }),
    );
  });
});
