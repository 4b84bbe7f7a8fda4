// Check the columns and every amount, and let the caller decide what
// becomes of a malformed row.

import { csvParser } from '../csv-parser.ts';
import { parseAmount } from './amount.ts';
import { findColumns, type Places } from './columns.ts';
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
  let places: Places | undefined;

  const parser = source.setEncoding('utf8').pipe(csvParser(rowOptions));
  // A pipe does not pass errors on.
  source.once('error', (error) => parser.destroy(error));
  try {
    for await (const { fields, line } of toRows(parser)) {
      if (!places) {
        places = findColumns(fields, columns, line);
        continue;
      }
      // #region checks
      const amount = parseAmount(fields[places.amount]);
      const fault = faultOf(fields, places, amount);
      if (!fault) tally.add(fields[places.group] ?? '', amount, line);
      else if (options.malformed === 'skip') tally.summary.skipped += 1;
      else throw new MalformedRowError(line, fault);
      // #endregion
      if (tally.isProgress) await onProgress?.(tally.summary.rows);
    }
    places ??= findColumns([], columns, 1);
  } finally {
    source.destroy();
  }
  return tally.summary;
};

function faultOf(
  { length }: string[],
  { width }: Places,
  amount: number,
): string | undefined {
  if (length !== width) return `${length} fields, not ${width}`;
  if (!Number.isNaN(amount)) return undefined;
  return 'its amount is not a number';
}
