// Rows of a CSV, each with the line on which it begins.

import type { Info } from 'csv-parse';
import { isText, notText } from '../text.ts';
import { MalformedRowError } from './summary.ts';

export interface CsvRow {
  fields: string[];
  /** Counted from 1. */
  line: number;
}

/** What `toRows` needs of the parser. */
export const rowOptions = {
  info: true, // each record comes with counts of lines
  relax_column_count: true, // we check the lengths of rows
};

export interface CsvRecord {
  record: string[];
  info: Pick<Info, 'empty_lines'>;
  /** Why this is no row. */
  fault?: string;
}

/** Counts lines: the parser takes a CRLF in quotes for two. */
export async function* toRows(
  records: AsyncIterable<CsvRecord>,
): AsyncGenerator<CsvRow> {
  let line = 1;
  let emptyLines = 0;
  for await (const { record: fields, info, fault } of records) {
    line += info.empty_lines - emptyLines;
    emptyLines = info.empty_lines;
    const text = fields.join();
    const what = fault ?? (isText(text) ? undefined : notText);
    if (what) throw new MalformedRowError(line, what);
    yield { fields, line };
    line += 1 + (text.match(/\r\n|\r|\n/g)?.length ?? 0);
  }
}
