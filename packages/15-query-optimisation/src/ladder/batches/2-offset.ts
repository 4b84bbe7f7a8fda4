// Reads a batch, skips it, reads the next one.

import type { CreateBatches, OrderRow } from './batches.ts';

// #region process
const batch = `
  SELECT id, status, placed_at AS "placedAt",
    total_cents AS "totalCents"
  FROM orders ORDER BY id LIMIT $1 OFFSET $2`;

export const createBatches: CreateBatches = (pool, size = 1000) => ({
  async processAll(handle) {
    for (let count = 0; ;) {
      const { rows } = await pool.query<OrderRow>(batch, [size, count]);
      for (const order of rows) await handle(order);
      count += rows.length;
      if (rows.length < size) return count;
    }
  },
});
// #endregion
