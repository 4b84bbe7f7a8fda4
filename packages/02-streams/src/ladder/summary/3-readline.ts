// Let readline cut the lines, and loop over them with `for await`.

import { createInterface } from 'node:readline';
import { type Summarise, strikesByState } from './summary.ts';
import { Tally } from './tally.ts';

export const summarise: Summarise = async (source, options = {}) => {
  const { columns = strikesByState, onProgress } = options;
  const tally = new Tally();
  let group: number | undefined;
  let amount = 0;

  // #region lines
  const lines = createInterface({ input: source, crlfDelay: Infinity });
  for await (const line of lines) {
    const fields = line.split(',');
    if (group === undefined) {
      group = fields.indexOf(columns.group);
      amount = fields.indexOf(columns.amount);
      continue;
    }
    tally.add(fields[group] ?? '', Number(fields[amount]));
    if (tally.isProgress) await onProgress?.(tally.summary.rows);
  }
  // #endregion
  return tally.summary;
};
