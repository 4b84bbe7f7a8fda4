// Join the stages with `pipeline`: when one fails, or the signal
// aborts, it ends them all.

import { pipeline } from 'node:stream/promises';
import type { CsvError, Parser } from 'csv-parse';
import { csvParser } from '../csv-parser.ts';
import { parseAmount } from './amount.ts';
import { findColumns, type Places } from './columns.ts';
import { type CsvRow, rowOptions, toRows } from './csv-rows.ts';
import {
  MalformedRowError,
  type Summarise,
  strikesByState,
} from './summary.ts';
import { Tally } from './tally.ts';

export const summarise: Summarise = async (source, options = {}) => {
  const { columns = strikesByState, onProgress, signal } = options;
  const tally = new Tally();
  let places: Places | undefined;

  async function addUp(rows: AsyncIterable<CsvRow>): Promise<void> {
    for await (const { fields, line } of rows) {
      if (!places) {
        places = findColumns(fields, columns, line);
        continue;
      }
      const amount = parseAmount(fields[places.amount]);
      const fault = faultOf(fields, places, amount);
      if (!fault) tally.add(fields[places.group] ?? '', amount, line);
      else if (options.malformed === 'skip') tally.summary.skipped += 1;
      else throw new MalformedRowError(line, fault);
      if (tally.isProgress) await onProgress?.(tally.summary.rows);
    }
    places ??= findColumns([], columns, 1);
  }

  // #region stages
  const parser = strictParser();
  await pipeline(
    source.setEncoding('utf8'),
    parser,
    // Only the pipeline destroys a stage: nodejs/node#62089.
    () => toRows(parser.iterator({ destroyOnReturn: false })),
    addUp,
    signal ? { signal } : {},
  );
  // #endregion
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

/** An error would drop the rows before it: a fault takes its place. */
function strictParser(): Parser {
  const options = { ...rowOptions, skip_records_with_error: true };
  const parser = csvParser(options);
  parser.on('skip', (info: CsvError) => {
    const isLong = info.code === 'CSV_MAX_RECORD_SIZE';
    const fault = isLong ? 'longer than 1 MiB' : badQuote;
    parser.push({ record: [], info, fault });
  });
  return parser;
}

const badQuote = 'a quote is left open or out of place';
