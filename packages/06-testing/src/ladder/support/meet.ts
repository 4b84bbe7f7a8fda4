// Requests that meet, in every run and not by chance: a row lock holds
// them until all of them have come.

import type { Product } from '../../app/products/products-store.ts';
import { untilWaiting } from './look-up.ts';
import type { TestApp } from './open-test-app.ts';

/**
 * Locks the products, sends the orders, and unlocks once each order
 * waits for a lock, or one has its answer.
 */
export async function meet<T>(
  shop: TestApp,
  products: Product[],
  send: () => PromiseLike<T>[],
): Promise<T[]> {
  const client = await shop.pool.connect();
  const stop = new AbortController();
  try {
    await client.query('BEGIN');
    await client.query(
      'SELECT FROM products WHERE sku = ANY ($1) FOR UPDATE',
      [products.map(({ sku }) => sku)],
    );
    const answers = send().map((one) => Promise.resolve(one));
    const waiting = untilWaiting(shop, answers.length, stop.signal);
    await Promise.race([waiting, ...answers]);
    await client.query('COMMIT');
    return await Promise.all(answers);
  } finally {
    stop.abort();
    client.release();
  }
}
