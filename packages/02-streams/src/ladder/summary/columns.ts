// Finds the columns of a summary in the header of a file.

import { type Columns, MalformedRowError } from './summary.ts';

/** Indexes of the columns, and the fields of every row. */
export interface Places {
  group: number;
  amount: number;
  width: number;
}

/** @throws MalformedRowError when one is missing, or there twice. */
export function findColumns(
  header: string[],
  { group, amount }: Columns,
  line: number,
): Places {
  const find = (name: string) => {
    const count = header.filter((one) => one === name).length;
    if (count === 1) return header.indexOf(name);
    const what = `${count ? 'more than one' : 'no'} column "${name}"`;
    const known = header.join(', ').slice(0, 100);
    throw new MalformedRowError(line, `${what} in: ${known}`);
  };
  const { length: width } = header;
  return { group: find(group), amount: find(amount), width };
}
