// The summary on WHATWG streams, which browsers, Deno and Bun have
// too. https://streams.spec.whatwg.org/

import {
  type ReadableStream,
  TextDecoderStream,
  TransformStream,
  WritableStream,
} from 'node:stream/web';
import { parseAmount } from './amount.ts';
import { findColumns } from './columns.ts';
import { type CsvRow, faultOf } from './csv-rows.ts';
import { MalformedRowError } from './errors.ts';
import {
  type Columns,
  type Summary,
  strikesByState,
} from './summary.ts';
import { Tally } from './tally.ts';
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
  const sums = new WritableStream<CsvRow>({
    write: (row) => tally.add(...readRow(row, columns)),
  });
  await source
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(rowStream())
    .pipeTo(sums, signal ? { signal } : {});
  return tally.summary;
}

/** Text in, rows out. A rejected promise is all its error handling. */
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
function readRow(row: CsvRow, columns: Columns): [string, number] {
  const { header, fields, line } = row;
  const { group, amount = -1 } = findColumns(header, columns);
  const number = parseAmount(fields[amount] ?? '');
  const notNumber = Number.isNaN(number) && 'its amount is no number';
  const fault = faultOf(row) ?? notNumber;
  if (fault) throw new MalformedRowError(line, fault);
  return [fields[group] ?? '', number];
}
