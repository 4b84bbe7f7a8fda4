// Rows as newline-delimited JSON: one object a line.

import { type CsvRow, faultOf } from './csv-rows.ts';
import { MalformedRowError } from './errors.ts';

/** A write costs more than a row: rows leave together. */
const batchLength = 64 * 1024;

/** @throws MalformedRowError */
export async function* toNdjson(
  rows: AsyncIterable<CsvRow>,
): AsyncGenerator<string> {
  let batch = '';
  for await (const row of rows) {
    batch += `${JSON.stringify(toObject(row))}\n`;
    if (batch.length < batchLength) continue;
    yield batch;
    batch = '';
  }
  if (batch) yield batch;
}

function toObject(row: CsvRow): Record<string, string> {
  const fault = faultOf(row);
  if (fault) throw new MalformedRowError(row.line, fault);
  const { header, fields } = row;
  const entries = header.map((name, i) => [name, fields[i] ?? '']);
  return Object.fromEntries(entries) as Record<string, string>;
}
