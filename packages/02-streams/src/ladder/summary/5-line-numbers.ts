// Report a row that is too short or too long, with its line.

import { csvParser } from '../csv-parser.ts';
import { rowOptions, toRows } from './csv-rows.ts';
import {
  MalformedRowError,
  type Summarise,
  strikesByState,
} from './summary.ts';
import { Tally } from './tally.ts';

export const summarise: Summarise = async (source, options = {}) => {
  const { columns = strikesByState, onProgress } = options;
  const tally = new Tally();
  let header: string[] | undefined;
  let [group, amount] = [0, 0];

  const parser = source.setEncoding('utf8').pipe(csvParser(rowOptions));
  // A pipe does not pass errors on.
  source.once('error', (error) => parser.destroy(error));
  try {
    for await (const { fields, line } of toRows(parser)) {
      if (!header) {
        header = fields;
        group = fields.indexOf(columns.group);
        amount = fields.indexOf(columns.amount);
        continue;
      }
      checkLength(line, fields, header);
      tally.add(fields[group] ?? '', Number(fields[amount]), line);
      if (tally.isProgress) await onProgress?.(tally.summary.rows);
    }
  } finally {
    source.destroy();
  }
  return tally.summary;
};

// #region length
function checkLength(line: number, fields: string[], header: string[]) {
  if (fields.length === header.length) return;
  const what = `${fields.length} fields, not ${header.length}`;
  throw new MalformedRowError(line, what);
}
// #endregion
