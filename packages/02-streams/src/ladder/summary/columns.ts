// Finds the columns of a summary in the header of a file.

import { type Columns, MalformedRowError } from './summary.ts';

export interface Places {
  /** Fields of the header, and so of every row. */
  width: number;
  /** Index of the group's column. */
  group: number;
  amount: number;
}

/** @throws MalformedRowError when one is missing, or there twice. */
export function findColumns(
  header: string[],
  { group, amount }: Columns,
  line: number,
): Places {
  const find = (name: string) => {
    const index = header.indexOf(name);
    const isOnly = index === header.lastIndexOf(name);
    if (index >= 0 && isOnly) return index;
    const what = isOnly ? 'no' : 'more than one';
    const known = header.join(', ').slice(0, 100);
    const message = `${what} column "${name}" in the header: ${known}`;
    throw new MalformedRowError(line, message);
  };
  const { length: width } = header;
  return { width, group: find(group), amount: find(amount) };
}
