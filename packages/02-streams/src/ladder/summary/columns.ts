// Finds the columns of a summary in the header of a file.

import { type Columns, UnknownColumnError } from './summary.ts';

export interface Places {
  /** Fields of the header, and so of every row. */
  width: number;
  /** Index of the group's column. */
  group: number;
  amount: number;
}

/** @throws UnknownColumnError */
export function findColumns(header: string[], wanted: Columns): Places {
  const find = (column: string) => {
    const index = header.indexOf(column);
    if (index < 0) throw new UnknownColumnError(column, header);
    return index;
  };
  return {
    width: header.length,
    group: find(wanted.group),
    amount: find(wanted.amount),
  };
}
