// Sums rows of bytes by group.

import {
  findColumns,
  type Places,
} from '../../ladder/summary/columns.ts';
import {
  type Columns,
  type Group,
  MalformedRowError,
  type Summary,
} from '../../ladder/summary/summary.ts';
import { readAmount } from './byte-amount.ts';
import { ByteKeys } from './byte-keys.ts';
import type { ByteRow } from './byte-row.ts';

export class ByteSummary {
  rows = 0;
  #skipped = 0;
  readonly #wanted: Columns;
  readonly #malformed: 'reject' | 'skip';
  #places: Places | undefined;
  readonly #keys = new ByteKeys();
  /** By the number of the group's key. */
  readonly #groups: Group[] = [];

  constructor(
    wanted: Columns,
    malformed: 'reject' | 'skip' = 'reject',
  ) {
    this.#wanted = wanted;
    this.#malformed = malformed;
  }

  /** The first row is the header. */
  add(row: ByteRow): void {
    const places = this.#places;
    if (places) this.#addRow(row, places);
    else this.#places = findColumns(row.texts(), this.#wanted);
  }

  summary(): Summary {
    const { names } = this.#keys;
    const groups = new Map<string, Group>();
    for (const [index, group] of this.#groups.entries()) {
      groups.set(names[index] ?? '', group);
    }
    return { rows: this.rows, skipped: this.#skipped, groups };
  }

  #addRow(row: ByteRow, { width, group, amount }: Places): void {
    if (row.length !== width) {
      return this.#skip(row, `${row.length} fields, not ${width}`);
    }
    const value = readAmount(row, amount);
    if (Number.isNaN(value)) {
      return this.#skip(row, 'its amount is not a number');
    }
    const key = this.#keys.find(
      row.bytes,
      row.start(group),
      row.end(group),
    );
    const sums = (this.#groups[key] ??= { rows: 0, total: 0 });
    sums.rows += 1;
    sums.total += value;
    this.rows += 1;
  }

  #skip({ line }: ByteRow, what: string): void {
    if (this.#malformed === 'reject') {
      throw new MalformedRowError(line, what);
    }
    this.#skipped += 1;
  }
}
