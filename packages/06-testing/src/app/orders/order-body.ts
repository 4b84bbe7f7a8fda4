// The body of an order: lines, or their text form, or both.

import { z } from 'zod';
import { Problem, parse } from '../../kit/problem.ts';
import { OrderLinesError } from '../errors.ts';
import {
  maxLines,
  maxQuantity,
  maxSkuLength,
  type OrderLine,
  parseOrderLines,
  skuPattern,
} from './order-lines.ts';

const orderLine = z.strictObject({
  sku: z.string().max(maxSkuLength).regex(skuPattern),
  quantity: z.int().min(1).max(maxQuantity),
});
const orderBody = z.strictObject({
  lines: z.array(orderLine).max(maxLines).default([]),
  text: z.string().max(2000).default(''),
  card: z.string().regex(/^tok_[a-z_]{1,20}$/),
});

export interface OrderRequest {
  lines: OrderLine[];
  card: string;
}

/** @throws Problem 400 */
export function readOrder(body: unknown): OrderRequest {
  const { lines, text, card } = parse(orderBody, body);
  const all = [...lines, ...readText(text)];
  if (all.length === 0) throw wrong('lines', 'order something');
  if (all.length > maxLines) {
    throw wrong('lines', `order at most ${maxLines} items`);
  }
  return { lines: all, card };
}

function readText(text: string): OrderLine[] {
  try {
    return parseOrderLines(text);
  } catch (error) {
    if (!(error instanceof OrderLinesError)) throw error;
    throw wrong('text', error.message);
  }
}

function wrong(field: string, message: string): Problem {
  return new Problem(400, `Check: ${field}`, [{ field, message }]);
}
