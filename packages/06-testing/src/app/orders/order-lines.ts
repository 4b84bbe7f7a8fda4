// The text form of an order: one item a line, such as `2 x lamp-01`.

import { OrderLinesError } from '../errors.ts';

export interface OrderLine {
  sku: string;
  quantity: number;
}

export const maxLines = 20;
export const maxQuantity = 99;
export const skuPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const maxSkuLength = 40;

const linePattern = /^(\d{1,6})\s*[x×]\s*(\S+)$/iu;

/**
 * Skips empty lines and comments (`# ...`).
 *
 * @throws OrderLinesError when the text is wrong, never another error.
 */
export function parseOrderLines(text: string): OrderLine[] {
  const lines: OrderLine[] = [];
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (lines.length === maxLines) {
      throw new OrderLinesError(i + 1, `more than ${maxLines} items`);
    }
    lines.push(parseLine(line, i + 1));
  }
  return lines;
}

/** Returns one line for each product, with the sum of its pieces. */
export function mergeLines(lines: readonly OrderLine[]): OrderLine[] {
  const quantities = new Map<string, number>();
  for (const { sku, quantity } of lines) {
    quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
  }
  return [...quantities].map(([sku, quantity]) => ({ sku, quantity }));
}

function parseLine(line: string, number: number): OrderLine {
  const [, digits, name] = linePattern.exec(line) ?? [];
  if (digits === undefined || name === undefined) {
    throw new OrderLinesError(number, 'write it as "2 x lamp-01"');
  }
  const quantity = Number(digits);
  if (quantity < 1 || quantity > maxQuantity) {
    throw new OrderLinesError(
      number,
      `order 1 to ${maxQuantity} items`,
    );
  }
  const sku = name.toLowerCase();
  if (sku.length > maxSkuLength || !skuPattern.test(sku)) {
    throw new OrderLinesError(number, 'that is no product code');
  }
  return { sku, quantity };
}
