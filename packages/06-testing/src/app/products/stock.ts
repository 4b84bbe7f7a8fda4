// Takes the ordered pieces out of stock, all or none; puts them back.

import type { Queryable } from '../database/database.ts';
import { OutOfStockError, UnknownProductError } from '../errors.ts';
import type { OrderLine } from '../orders/order-lines.ts';

export interface TakenLine extends OrderLine {
  name: string;
  category: string;
  unitCents: number;
}

// One statement looks and takes. With two statements, two orders of the
// last piece could both look before one of them takes it.
const take = `
  UPDATE products SET stock = stock - $2
  WHERE sku = $1 AND stock >= $2
  RETURNING sku, name, category, price_cents AS "unitCents"
`;
const putBack = `
  UPDATE products SET stock = stock + $2 WHERE sku = $1
`;

/**
 * Needs one line for each product, and a transaction: when a line
 * fails, its rollback puts back the pieces of the lines before.
 *
 * @throws UnknownProductError, OutOfStockError
 */
export async function takeStock(
  client: Queryable,
  lines: readonly OrderLine[],
): Promise<TakenLine[]> {
  const taken: TakenLine[] = [];
  // Every order locks its products sorted by code: a deadlock, where
  // two orders wait for each other, cannot happen.
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

/** Needs a transaction, and one line for each product. */
export async function putBackStock(
  client: Queryable,
  lines: readonly OrderLine[],
): Promise<void> {
  for (const { sku, quantity } of lines.toSorted(bySku)) {
    await client.query(putBack, [sku, quantity]);
  }
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
