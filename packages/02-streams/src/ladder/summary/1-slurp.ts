// Read the whole file, split it into lines, split lines at commas.

import { text } from 'node:stream/consumers';
import { type Summarise, strikesByState } from './summary.ts';
import { Tally } from './tally.ts';

export const summarise: Summarise = async (source, options = {}) => {
  const { columns = strikesByState, onProgress } = options;
  const tally = new Tally();
  // #region slurp
  const [first = '', ...lines] = (await text(source)).split('\n');
  const header = first.split(',');
  const group = header.indexOf(columns.group);
  const amount = header.indexOf(columns.amount);

  for (const line of lines) {
    if (line === '') continue;
    const fields = line.split(',');
    tally.add(fields[group] ?? '', Number(fields[amount]));
    if (tally.isProgress) await onProgress?.(tally.summary.rows);
  }
  // #endregion
  return tally.summary;
};
