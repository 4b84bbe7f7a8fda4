// The summary on web streams, which browsers, Deno and Bun have too:
// 160 lines buy code that runs in all of them, without csv-parse.
// https://streams.spec.whatwg.org/

import {
  type ReadableStream,
  TextDecoderStream,
  WritableStream,
} from 'node:stream/web';
import { parseAmount } from '../../ladder/summary/amount.ts';
import {
  findColumns,
  type Places,
} from '../../ladder/summary/columns.ts';
import type { CsvRow } from '../../ladder/summary/csv-rows.ts';
import {
  type Columns,
  MalformedRowError,
  type Summary,
  strikesByState,
} from '../../ladder/summary/summary.ts';
import { Tally } from '../../ladder/summary/tally.ts';
import { TextRows } from './text-rows.ts';

export interface WebOptions {
  /** Ends the reading, and cancels the source. */
  signal?: AbortSignal;
  columns?: Columns;
}

/**
 * @throws MalformedRowError; the source's error; the signal's reason.
 */
export async function summariseWeb(
  source: ReadableStream<Uint8Array>,
  { signal, columns = strikesByState }: WebOptions = {},
): Promise<Summary> {
  const tally = new Tally();
  let places: Places | undefined;
  function addUp(rows: Iterable<CsvRow>): void {
    for (const row of rows) {
      if (places) tally.add(...readRow(row, places));
      else places = findColumns(row.fields, columns, row.line);
    }
  }

  // A throw rejects `pipeTo`: no more is needed.
  const parser = new TextRows();
  const sums = new WritableStream<string>({
    write: (text) => addUp(parser.push(text)),
    close() {
      addUp(parser.end());
      places ??= findColumns([], columns, 1);
    },
  });
  await source
    .pipeThrough(new TextDecoderStream())
    .pipeTo(sums, signal ? { signal } : {});
  return tally.summary;
}

/** @throws MalformedRowError */
function readRow(
  { fields, line }: CsvRow,
  { width, group, amount }: Places,
): [string, number, number] {
  const { length } = fields;
  if (length !== width) {
    throw new MalformedRowError(line, `${length} fields, not ${width}`);
  }
  const number = parseAmount(fields[amount]);
  if (Number.isNaN(number)) {
    throw new MalformedRowError(line, 'its amount is not a number');
  }
  return [fields[group] ?? '', number, line];
}
