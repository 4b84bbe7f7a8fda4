// Sums rows of bytes by group.

import { readAmount } from './amount.ts';
import { ByteKeys } from './byte-keys.ts';
import type { ByteRow } from './byte-row.ts';
import { type ColumnIndexes, findColumns } from './columns.ts';
import { MalformedRowError } from './errors.ts';
import type { Columns, Group, Summary } from './summary.ts';

export class ByteSummary {
  rows = 0;
  #skipped = 0;
  readonly #wanted: Columns;
  readonly #malformed: 'reject' | 'skip';
  #columns: ColumnIndexes | undefined;
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
    const columns = this.#columns;
    if (columns) this.#addRow(row, columns);
    else this.#columns = findColumns(row.texts(), this.#wanted);
  }

  summary(): Summary {
    const { names } = this.#keys;
    const groups = new Map<string, Group>();
    for (const [index, group] of this.#groups.entries()) {
      groups.set(names[index] ?? '', group);
    }
    return { rows: this.rows, skipped: this.#skipped, groups };
  }

  #addRow(row: ByteRow, { width, group, amount }: ColumnIndexes): void {
    if (row.length !== width) {
      return this.#skip(row, `${row.length} fields, not ${width}`);
    }
    const value = amount === undefined ? 0 : readAmount(row, amount);
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
