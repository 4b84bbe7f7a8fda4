// Join the stages with `pipeline`: when one fails, or the signal
// aborts, it ends them all.

import { pipeline } from 'node:stream/promises';
import { CsvError } from 'csv-parse';
import { csvParser } from '../csv-parser.ts';
import { parseAmount } from './amount.ts';
import { findColumns, type Places } from './columns.ts';
import {
  type CsvRecord,
  type CsvRow,
  rowOptions,
  toRows,
} from './csv-rows.ts';
import { keepOpen } from './keep-open.ts';
import {
  MalformedRowError,
  type Summarise,
  strikesByState,
} from './summary.ts';
import { Tally } from './tally.ts';

type Records = AsyncIterable<CsvRecord>;

export const summarise: Summarise = async (source, options = {}) => {
  const { columns = strikesByState, onProgress, signal } = options;
  const tally = new Tally();
  let places: Places | undefined;

  async function addUp(rows: AsyncIterable<CsvRow>): Promise<void> {
    for await (const { fields, line } of rows) {
      if (!places) {
        places = findColumns(fields, columns);
        continue;
      }
      const amount = parseAmount(fields[places.amount]);
      const fault = faultOf(fields, places, amount);
      if (!fault) tally.add(fields[places.group] ?? '', amount);
      else if (options.malformed === 'skip') tally.summary.skipped += 1;
      else throw new MalformedRowError(line, fault);
      if (tally.isProgress) await onProgress?.(tally.summary.rows);
    }
  }

  // #region stages
  await pipeline(
    source,
    csvParser(rowOptions),
    (parser: Records) => toRows(keepOpen(parser)),
    addUp,
    signal ? { signal } : {},
  ).catch(explain);
  // #endregion
  return tally.summary;
};

function faultOf(
  { length }: string[],
  { width }: Places,
  amount: number,
): string | undefined {
  if (length !== width) return `${length} fields, not ${width}`;
  return Number.isNaN(amount)
    ? 'its amount is not a number'
    : undefined;
}

/** Throws the parser's errors as ours, and others as they are. */
function explain(error: unknown): never {
  if (!(error instanceof CsvError)) throw error;
  // The line is where the parser gave up, not where the quote is.
  const what =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quote is left open'
      : error.message;
  const line = Number(error['lines'] ?? 0);
  throw new MalformedRowError(line, what, { cause: error });
}
