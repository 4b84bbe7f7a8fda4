// A line at a time: the reader waits, and bytes become text rightly.

import { createInterface } from 'node:readline';
import { type Summarise, strikesByState } from '../summary.ts';
import { Tally } from '../tally.ts';

export const summarise: Summarise = async (source, options = {}) => {
  const { columns = strikesByState, onProgress } = options;
  const lines = createInterface({ input: source, crlfDelay: Infinity });
  const tally = new Tally();
  let group: number | undefined;
  let amount = 0;

  for await (const line of lines) {
    const fields = line.split(',');
    if (group === undefined) {
      group = fields.indexOf(columns.group);
      amount = fields.indexOf(columns.amount ?? '');
      continue;
    }
    tally.add(fields[group] ?? '', Number(fields[amount]));
    if (tally.isProgress) await onProgress?.(tally.summary.rows);
  }
  return tally.summary;
};
