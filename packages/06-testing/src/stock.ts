// Takes what was ordered out of stock, or nothing of it.

import type { Queryable } from './database.ts';
import { OutOfStockError, UnknownProductError } from './errors.ts';
import type { OrderLine } from './order-lines.ts';

export interface TakenLine extends OrderLine {
  name: string;
  category: string;
  unitCents: number;
}

// One statement looks and takes. Two statements, and two orders of the
// last piece could both have looked before either took.
const take = `
  UPDATE products SET stock = stock - $2
  WHERE sku = $1 AND stock >= $2
  RETURNING sku, name, category, price_cents AS "unitCents"
`;

/**
 * Needs one line a product, and a transaction: what was taken before
 * a line fails is put back by its end.
 *
 * @throws UnknownProductError, OutOfStockError
 */
export async function takeStock(
  client: Queryable,
  lines: readonly OrderLine[],
): Promise<TakenLine[]> {
  const taken: TakenLine[] = [];
  // All orders lock products in one order: none waits in a circle.
  for (const line of lines.toSorted(bySku)) {
    const { sku, quantity } = line;
    const { rows } = await client.query<TakenLine>(take, [
      sku,
      quantity,
    ]);
    const [row] = rows;
    if (!row) throw await whyNot(client, sku);
    taken.push({ ...row, quantity });
  }
  return taken;
}

async function whyNot(client: Queryable, sku: string): Promise<Error> {
  const { rowCount } = await client.query(
    'SELECT FROM products WHERE sku = $1',
    [sku],
  );
  return rowCount
    ? new OutOfStockError(sku)
    : new UnknownProductError(sku);
}

function bySku(a: OrderLine, b: OrderLine): number {
  return a.sku < b.sku ? -1 : 1;
}
