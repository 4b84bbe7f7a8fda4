// The summary on web streams, which browsers, Deno and Bun have too:
// 140 lines buy code that runs in all of them, without csv-parse.
// https://streams.spec.whatwg.org/

import {
  type ReadableStream,
  TextDecoderStream,
  TransformStream,
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
  const sums = new WritableStream<CsvRow>({
    write(row) {
      if (places) tally.add(...readRow(row, places));
      else places = findColumns(row.fields, columns);
    },
  });
  await source
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(rowStream())
    .pipeTo(sums, signal ? { signal } : {});
  return tally.summary;
}

/** Text in, rows out. A throw rejects `pipeTo`: no more is needed. */
function rowStream(): TransformStream<string, CsvRow> {
  const rows = new TextRows();
  return new TransformStream({
    transform(text, controller) {
      for (const row of rows.push(text)) controller.enqueue(row);
    },
    flush(controller) {
      for (const row of rows.end()) controller.enqueue(row);
    },
  });
}

/** @throws MalformedRowError */
function readRow(
  { fields, line }: CsvRow,
  { width, group, amount }: Places,
): [string, number] {
  const { length } = fields;
  if (length !== width) {
    throw new MalformedRowError(line, `${length} fields, not ${width}`);
  }
  const number = parseAmount(fields[amount]);
  if (Number.isNaN(number)) {
    throw new MalformedRowError(line, 'its amount is not a number');
  }
  return [fields[group] ?? '', number];
}
