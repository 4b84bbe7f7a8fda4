// Rows of a CSV, each with the line on which it begins.

import type { Info } from 'csv-parse';
import { isText, notText } from '../csv-parser.ts';
import { MalformedRowError } from './summary.ts';

export interface CsvRow {
  fields: string[];
  /** Counted from 1. */
  line: number;
}

export const rowOptions = {
  info: true, // each record comes with counts of lines
  relax_column_count: true, // we check the lengths of rows
};

export interface CsvRecord {
  record: string[];
  info: Pick<Info, 'empty_lines'>;
  fault?: string; // why it is no row
}

/** Counts lines: the parser takes a CRLF in quotes for two. */
export async function* toRows(
  records: AsyncIterable<CsvRecord>,
): AsyncGenerator<CsvRow> {
  let next = 1; // without the empty lines
  for await (const { record: fields, info, fault } of records) {
    const line = next + info.empty_lines;
    const text = fields.join();
    const what = isText(text) ? fault : notText;
    if (what) throw new MalformedRowError(line, what);
    yield { fields, line };
    next += 1 + (text.match(/\r\n|\r|\n/g)?.length ?? 0);
  }
}
