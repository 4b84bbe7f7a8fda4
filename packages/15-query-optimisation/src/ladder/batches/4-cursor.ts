// A cursor on the server: every batch is of the same moment.

import type { ClientPool, PoolClient } from '../database.ts';
import type { CreateBatches, OrderRow } from './batches.ts';

// #region process
const declare = `
  DECLARE every_order NO SCROLL CURSOR FOR
  SELECT id, status, placed_at AS "placedAt",
    total_cents AS "totalCents"
  FROM orders ORDER BY id`;

export const createBatches: CreateBatches = (pool, size = 1000) => ({
  processAll: (handle, { signal } = {}) =>
    inTransaction(pool, async (client) => {
      await client.query(declare);
      const fetch = `FETCH ${size} FROM every_order`;
      for (let count = 0; ;) {
        const { rows } = await client.query<OrderRow>(fetch);
        for (const order of rows) {
          signal?.throwIfAborted();
          await handle(order);
        }
        count += rows.length;
        if (rows.length < size) return count;
      }
    }),
});
// #endregion

// #region transaction
/** Its end closes the cursor. It only reads: no work is undone. */
async function inTransaction<T>(
  pool: ClientPool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // Without a listener, a lost connection ends the process.
  const ignore = () => {};
  client.on('error', ignore);
  try {
    await client.query('BEGIN READ ONLY');
    return await work(client);
  } finally {
    const isBroken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    client.off('error', ignore);
    client.release(isBroken);
  }
}
// #endregion
