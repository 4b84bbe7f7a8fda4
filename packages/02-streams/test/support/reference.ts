// The same summary by another parser, over the text in memory.

import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { birdstrikesUrl } from '../../src/app/dataset.ts';
import {
  type Columns,
  type Group,
  strikesByState,
} from '../../src/ladder/summary/summary.ts';

export function rowsOf(text: string): string[][] {
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

/** Groups as entries, sorted: for comparison. */
export async function referenceGroups({
  group,
  amount,
}: Columns = strikesByState): Promise<[string, Group][]> {
  const text = await readFile(birdstrikesUrl, 'utf8');
  const [header = [], ...rows] = rowsOf(text);
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = row[header.indexOf(group)] ?? '';
    const sums = groups.get(key) ?? { rows: 0, total: 0 };
    sums.rows += 1;
    sums.total += Number(row[header.indexOf(amount)]);
    groups.set(key, sums);
  }
  return sorted(groups);
}

export function sorted(groups: Map<string, Group>): [string, Group][] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
