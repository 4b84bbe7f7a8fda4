// The one interface that every rung of this ladder implements.

import type { ClientPool } from '../database.ts';

export interface Batches {
  /**
   * Hands over every order, by id, one after the other. Resolves to how
   * many.
   *
   * @throws what `handle` throws; the signal's reason.
   */
  processAll: (
    handle: Handle,
    options?: BatchOptions,
  ) => Promise<number>;
}

/** The next order comes when this one is done. */
export type Handle = (order: OrderRow) => Promise<void> | void;

export interface BatchOptions {
  signal?: AbortSignal | undefined;
}

export interface OrderRow {
  id: number;
  status: string;
  placedAt: Date;
  totalCents: number;
}

/**
 * What a rung exports as `createBatches`.
 *
 * @param size Most rows that are held at once. @default 1000
 */
export type CreateBatches = (
  pool: ClientPool,
  size?: number,
) => Batches;
