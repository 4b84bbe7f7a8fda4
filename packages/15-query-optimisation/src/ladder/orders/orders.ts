// The one interface that every rung of this ladder implements.

import type { Database } from '../database.ts';

export interface Orders {
  /**
   * Returns a page of orders, the newest first, each with its customer
   * and its items.
   *
   * @throws BadPageError when `after` or `limit` cannot be used.
   */
  listOrders: (query?: PageQuery) => Promise<Page>;
}

export interface PageQuery {
  /** `next` of the page before: a text that only the rung reads. */
  after?: string | undefined;
  /** Most orders of the page, 1 to 100. @default 25 */
  limit?: number | undefined;
  /** Only orders in this status. @default all of them */
  status?: Status | undefined;
}

/** One order in a thousand is pending. */
export type Status = 'pending' | 'paid' | 'shipped';

export interface Page {
  orders: Order[];
  /** `after` of the next page; null when there is none. */
  next: string | null;
}

export interface Order {
  id: number;
  status: Status;
  placedAt: Date;
  totalCents: number;
  customer: { id: number; name: string };
  items: Item[];
}

export interface Item {
  product: string;
  quantity: number;
  cents: number;
}

/** What a rung exports as `createOrders`. */
export type CreateOrders = (db: Database) => Orders;

/** What a rung exports as `indexes`: statements that create them. */
export type Indexes = string[];
