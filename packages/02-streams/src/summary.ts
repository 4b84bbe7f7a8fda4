// The one interface that every rung of the ladder implements.

import type { Readable } from 'node:stream';

/**
 * Sums a CSV by one of its columns. The source is a stream of bytes:
 * a file, an upload, an answer. It is read to its end or destroyed.
 *
 * @throws MalformedRowError, unless such rows are to be skipped;
 * the source's error; the signal's reason.
 */
export type Summarise = (
  source: Readable,
  options?: SummariseOptions,
) => Promise<Summary>;

export interface SummariseOptions {
  /** Ends the reading. */
  signal?: AbortSignal;
  /** @default { group: 'Origin State', amount: 'Cost Total $' } */
  columns?: Columns;
  /**
   * What to do with a row of another length than the header's, or
   * whose amount is not a number. @default 'reject'
   */
  malformed?: 'reject' | 'skip';
  /**
   * Hears of the rows read so far, every few thousand. The reading
   * waits for it: a slow listener must not make anything pile up.
   */
  onProgress?: (rows: number) => void | Promise<void>;
}

export interface Columns {
  /** Rows with the same value here are one group. */
  group: string;
  /** Summed by group; an empty field adds nothing. */
  amount?: string;
}

export interface Summary {
  /** Rows summed: without the header, and without those skipped. */
  rows: number;
  skipped: number;
  /** By the value of the group's column, in order of appearance. */
  groups: Map<string, Group>;
}

export interface Group {
  rows: number;
  /** The sum of the amounts. */
  total: number;
}

export const strikesByState: Columns = {
  group: 'Origin State',
  amount: 'Cost Total $',
};
