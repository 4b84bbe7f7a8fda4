// The one interface of this ladder, and its error.

import type { Readable } from 'node:stream';

/**
 * Sums a CSV by one of its columns. The source is a stream of bytes:
 * a file, an upload, a response. It is read to its end or destroyed.
 *
 * @throws MalformedRowError; the source's error; an AbortError.
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
   * whose amount is not a number. Nothing else is skipped.
   * @default 'reject'
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

/** Thrown at the row because of which a file cannot be summed. */
export class MalformedRowError extends Error {
  override readonly name = 'MalformedRowError';
  readonly code = 'MALFORMED_ROW';
  /** The line on which the row begins, counted from 1. */
  readonly line: number;

  constructor(line: number, what: string) {
    super(`line ${line}: ${what}`);
    this.line = line;
  }
}
