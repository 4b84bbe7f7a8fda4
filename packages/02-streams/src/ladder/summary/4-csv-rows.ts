// Let a parser that knows quotes cut the rows: a row may be several
// lines.

import { csvParser } from '../csv-parser.ts';
import { type Summarise, strikesByState } from './summary.ts';
import { Tally } from './tally.ts';

export const summarise: Summarise = async (source, options = {}) => {
  const { columns = strikesByState, onProgress } = options;
  const tally = new Tally();
  let group: number | undefined;
  let amount = 0;

  // #region wires
  const parser = source.pipe(csvParser());
  // A pipe does not pass errors on.
  source.once('error', (error) => parser.destroy(error));
  // #endregion
  try {
    for await (const fields of parser as AsyncIterable<string[]>) {
      if (group === undefined) {
        group = fields.indexOf(columns.group);
        amount = fields.indexOf(columns.amount);
        continue;
      }
      tally.add(fields[group] ?? '', Number(fields[amount]));
      if (tally.isProgress) await onProgress?.(tally.summary.rows);
    }
  } finally {
    source.destroy();
  }
  return tally.summary;
};
