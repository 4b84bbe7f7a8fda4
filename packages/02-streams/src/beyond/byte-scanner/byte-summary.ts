// Sums rows of bytes by group.

import {
  findColumns,
  type Places,
} from '../../ladder/summary/columns.ts';
import {
  type Columns,
  MalformedRowError,
} from '../../ladder/summary/summary.ts';
import { Tally } from '../../ladder/summary/tally.ts';
import { readAmount } from './byte-amount.ts';
import type { ByteRow } from './byte-row.ts';
import { RecentNames } from './recent-names.ts';

export class ByteSummary {
  readonly #tally = new Tally();
  readonly #names = new RecentNames();
  readonly #wanted: Columns;
  readonly #malformed: 'reject' | 'skip';
  #places: Places | undefined;

  constructor(
    wanted: Columns,
    malformed: 'reject' | 'skip' = 'reject',
  ) {
    this.#wanted = wanted;
    this.#malformed = malformed;
  }

  /** So far. */
  get summary() {
    return this.#tally.summary;
  }

  /** The first row is the header. @throws MalformedRowError */
  add(row: ByteRow): void {
    const places = this.#places;
    if (places) this.#addRow(row, places);
    else this.#readHeader(row.texts(), row.line);
  }

  /** @throws MalformedRowError when there was no header. */
  end(): void {
    if (!this.#places) this.#readHeader([], 1);
  }

  #readHeader(header: string[], line: number): void {
    this.#places = findColumns(header, this.#wanted, line);
  }

  #addRow(row: ByteRow, { width, group, amount }: Places): void {
    if (row.length !== width) {
      return this.#skip(row, `${row.length} fields, not ${width}`);
    }
    const value = readAmount(row, amount);
    if (Number.isNaN(value)) {
      return this.#skip(row, 'its amount is not a number');
    }
    const name = this.#names.find(
      row.bytes,
      row.start(group),
      row.end(group),
    );
    this.#tally.add(name, value, row.line);
  }

  #skip({ line }: ByteRow, what: string): void {
    if (this.#malformed === 'reject') {
      throw new MalformedRowError(line, what);
    }
    this.summary.skipped += 1;
  }
}
