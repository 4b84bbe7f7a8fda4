// Reads the batch that comes after the last id.

import type { CreateBatches, OrderRow } from './batches.ts';

// #region process
const batch = `
  SELECT id, status, placed_at AS "placedAt",
    total_cents AS "totalCents"
  FROM orders WHERE id > $2 ORDER BY id LIMIT $1`;

export const createBatches: CreateBatches = (pool, size = 1000) => ({
  async processAll(handle, { signal } = {}) {
    let last = 0;
    for (let count = 0; ;) {
      const { rows } = await pool.query<OrderRow>(batch, [size, last]);
      for (const order of rows) {
        signal?.throwIfAborted();
        await handle(order);
        last = order.id;
      }
      count += rows.length;
      if (rows.length < size) return count;
    }
  },
});
// #endregion
