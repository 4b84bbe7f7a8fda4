// Reads the whole table, and then begins.

import type { CreateBatches, OrderRow } from './batches.ts';

// #region process
const everyOrder = `
  SELECT id, status, placed_at AS "placedAt",
    total_cents AS "totalCents"
  FROM orders ORDER BY id`;

export const createBatches: CreateBatches = (pool) => ({
  async processAll(handle) {
    const { rows } = await pool.query<OrderRow>(everyOrder);
    for (const order of rows) await handle(order);
    return rows.length;
  },
});
// #endregion
