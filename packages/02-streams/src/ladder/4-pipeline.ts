// Stages joined by `pipeline`: each waits for the next, and when one
// fails or is aborted, all of them end.

import { pipeline } from 'node:stream/promises';
import { parseAmount } from '../amount.ts';
import { type ColumnIndexes, findColumns } from '../columns.ts';
import {
  type CsvRow,
  csvParser,
  explainCsvError,
  faultOf,
  toRows,
} from '../csv-rows.ts';
import { MalformedRowError } from '../errors.ts';
import { type Summarise, strikesByState } from '../summary.ts';
import { Tally } from '../tally.ts';

export const summarise: Summarise = async (source, options = {}) => {
  const { signal, columns: wanted = strikesByState } = options;
  const tally = new Tally();
  let columns: ColumnIndexes | undefined;

  async function addUp(rows: AsyncIterable<CsvRow>) {
    for await (const row of rows) {
      columns ??= findColumns(row.header, wanted);
      const amount = amountIn(row, columns);
      const fault = faultOf(row) ?? faultOfAmount(amount);
      if (!fault) tally.add(row.fields[columns.group] ?? '', amount);
      else if (options.malformed === 'skip') tally.summary.skipped += 1;
      else throw new MalformedRowError(row.line, fault);
      if (tally.isProgress)
        await options.onProgress?.(tally.summary.rows);
    }
  }

  try {
    const end = signal ? { signal } : {};
    await pipeline(source, csvParser(), toRows, addUp, end);
  } catch (error) {
    throw explainCsvError(error);
  }
  return tally.summary;
};

function amountIn({ fields }: CsvRow, { amount }: ColumnIndexes) {
  return parseAmount(
    amount === undefined ? '' : (fields[amount] ?? ''),
  );
}

function faultOfAmount(amount: number): string | undefined {
  return Number.isNaN(amount)
    ? 'its amount is not a number'
    : undefined;
}
