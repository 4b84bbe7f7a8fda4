// The parser that we install: csv-parse, set up for any CSV file.

import { type Options, type Parser, parse } from 'csv-parse';

export { isText, notText } from './text.ts';

const maxRowBytes = 1024 * 1024;

/** Bytes or text in, records out: a record is the fields of one row. */
export function csvParser(more: Options = {}): Parser {
  return parse({
    bom: true, // skips a byte order mark
    // An open quote has no other end, and a row of commas neither.
    max_record_size: maxRowBytes,
    ignore_last_delimiters: maxRowBytes,
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    ...more,
  });
}
