// Where a page ends, as a text that a client hands back unread.

import { BadPageError } from './bad-page-error.ts';
import type { Order } from './orders.ts';

// #region cursor
/** The place of an order in the list: no two orders have the same. */
export interface Place {
  placedAt: Date | 'infinity';
  id: number;
}

/** Every order stands after it: nothing is as new as infinity. */
const start: Place = { placedAt: 'infinity', id: 0 };
const largestId = 2 ** 31 - 1;

export function encodeCursor({ placedAt, id }: Order): string {
  return Buffer.from(`${+placedAt}.${id}`).toString('base64url');
}

/** @throws BadPageError when no page has ended like this. */
export function decodeCursor(after: string | undefined): Place {
  if (after === undefined) return start;
  const text = Buffer.from(after, 'base64url').toString();
  const [, ms, number] = /^(\d{1,14})\.(\d{1,10})$/.exec(text) ?? [];
  const id = Number(number);
  if (ms && id <= largestId) return { placedAt: new Date(+ms), id };
  throw new BadPageError('after', 'This is no cursor of ours');
}
// #endregion

/** @throws BadPageError */
export function checkLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100) return;
  throw new BadPageError('limit', 'limit must be 1 to 100');
}
