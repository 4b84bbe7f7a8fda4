// The parser that we install: csv-parse, set up for any CSV file.

import { type Options, type Parser, parse } from 'csv-parse';

/** Bytes in, records out: a record is the fields of one row. */
export function csvParser(more: Options = {}): Parser {
  return parse({
    bom: true, // skips a byte order mark
    max_record_size: 1024 * 1024, // an open quote has no other end
    record_delimiter: ['\r\n', '\n'],
    relax_quotes: true, // a quote inside a field is a character
    skip_empty_lines: true,
    ...more,
  });
}
