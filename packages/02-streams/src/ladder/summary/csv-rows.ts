// Rows of a CSV, each with the line on which it begins.

import type { Info } from 'csv-parse';

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
  info: Info;
}

/** Counts lines: the parser takes a CRLF in quotes for two. */
export async function* toRows(
  records: AsyncIterable<CsvRecord>,
): AsyncGenerator<CsvRow> {
  let line = 1;
  let emptyLines = 0;
  for await (const { record: fields, info } of records) {
    line += info.empty_lines - emptyLines;
    emptyLines = info.empty_lines;
    yield { fields, line };
    line += fields.join('').split('\n').length;
  }
}
