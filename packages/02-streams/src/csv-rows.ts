// Rows of a CSV by the reference parser: the stages that pipelines
// are made of.

import { CsvError, type Info, type Parser, parse } from 'csv-parse';
import { MalformedRowError } from './errors.ts';
import { keepOpen } from './keep-open.ts';

export interface CsvRow {
  header: string[];
  fields: string[];
  /** The line on which it begins, counted from 1. */
  line: number;
}

/** What the parser hands over. */
interface CsvRecord {
  record: string[];
  info: Info;
}

/** Bytes in, records out. */
export function csvParser(): Parser {
  return parse({
    bom: true,
    info: true, // counts the empty lines
    max_record_size: 1024 * 1024, // else an open quote takes it all
    record_delimiter: ['\r\n', '\n'], // both, in one file too
    relax_column_count: true, // whoever reads the rows decides
    relax_quotes: true, // a quote amid a field is a character
    skip_empty_lines: true,
  });
}

/**
 * Records in, rows out: the header goes along with each. Lines are
 * counted here, since the parser takes a CRLF in quotes for two.
 */
export async function* toRows(
  records: AsyncIterable<CsvRecord>,
): AsyncGenerator<CsvRow> {
  let header: string[] | undefined;
  let nextLine = 1;
  let emptyLines = 0;
  for await (const { record, info } of keepOpen(records)) {
    const line = nextLine + info.empty_lines - emptyLines;
    emptyLines = info.empty_lines;
    nextLine = line + 1 + lineFeedsIn(record);
    if (header) yield { header, fields: record, line };
    else header = record;
  }
}

/** What is wrong with a row of another length than the header's. */
export function faultOf({
  header,
  fields,
}: CsvRow): string | undefined {
  if (fields.length === header.length) return undefined;
  return `${fields.length} fields, not ${header.length}`;
}

/** The parser's own errors as ours; others as they are. */
export function explainCsvError(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  // Its line is where the parser gave up, not where the quote is.
  const what =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quote is left open'
      : error.message;
  const line = Number(error['lines'] ?? 0);
  return new MalformedRowError(line, what, { cause: error });
}

function lineFeedsIn(fields: string[]): number {
  return fields.join('').split('\n').length - 1;
}
