// Pages of a list: the query of a client, and the answer to it.

import { z } from 'zod';

/** Decimal digits: `Number` alone would read 0x7 and 1e1, too. */
const digits = z
  .string()
  .regex(/^\d{1,9}$/, 'write a number, such as 12')
  .transform(Number);

export const pageQuery = z.object({
  page: digits.pipe(z.int().min(1).max(100_000)).default(1),
  limit: digits.pipe(z.int().min(1).max(100)).default(20),
});

export type PageRequest = z.infer<typeof pageQuery>;

export interface Page<T> extends PageRequest {
  /** Items on all pages. */
  total: number;
  /** At least 1: an empty list is one empty page. */
  pages: number;
  items: T[];
}

/** How many rows come before the page. */
export function offsetOf({ page, limit }: PageRequest): number {
  return (page - 1) * limit;
}

export function pageOf<T>(
  { page, limit }: PageRequest,
  total: number,
  items: T[],
): Page<T> {
  const pages = Math.max(1, Math.ceil(total / limit));
  return { page, limit, total, pages, items };
}
