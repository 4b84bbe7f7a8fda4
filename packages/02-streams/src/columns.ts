// Where a file keeps the columns that a summary asks for.

import { UnknownColumnError } from './errors.ts';
import type { Columns } from './summary.ts';

export interface ColumnIndexes {
  /** Fields of the header, and so of every row. */
  width: number;
  group: number;
  amount: number | undefined;
}

/** @throws UnknownColumnError */
export function findColumns(
  header: string[],
  { group, amount }: Columns,
): ColumnIndexes {
  const find = (column: string) => {
    const index = header.indexOf(column);
    if (index < 0) throw new UnknownColumnError(column, header);
    return index;
  };
  return {
    width: header.length,
    group: find(group),
    amount: amount === undefined ? undefined : find(amount),
  };
}
