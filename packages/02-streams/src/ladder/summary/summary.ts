// The one interface of this ladder, and the errors that it names.

import type { Readable } from 'node:stream';

export { MalformedRowError, UnknownColumnError } from './errors.ts';

/**
 * Sums a CSV by one of its columns. The source is a stream of bytes:
 * a file, an upload, a response. It is read to its end or destroyed.
 *
 * @throws MalformedRowError unless such rows are skipped;
 * UnknownColumnError; the source's error; an AbortError.
 */
export type Summarise = (
  source: Readable,
  options?: SummariseOptions,
) => Promise<Summary>;

export interface SummariseOptions {
  /** Ends the reading. */
  signal?: AbortSignal;
  /** @default `strikesByState` */
  columns?: Columns;
  /**
   * What to do with a row of another length than the header's, or
   * whose amount is not a number. @default 'reject'
   */
  malformed?: 'reject' | 'skip';
  /**
   * Called every few thousand rows with the rows read so far. The
   * reading waits for it, so a slow consumer can set the pace.
   */
  onProgress?: (rows: number) => void | Promise<void>;
}

export interface Columns {
  /** Rows with the same value in this column are one group. */
  group: string;
  /** Summed for each group; an empty field adds nothing. */
  amount: string;
}

export interface Summary {
  /** Rows summed: not the header, and not the skipped rows. */
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
