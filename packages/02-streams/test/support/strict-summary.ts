// What a CSV adds up to, written as plainly as can be: over the whole
// file in memory, with one character a byte.

import {
  type Columns,
  MalformedRowError,
  type Summary,
} from '../../src/ladder/summary/summary.ts';
import { Tally } from '../../src/ladder/summary/tally.ts';

interface Row {
  fields: string[];
  line: number;
}

const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\r|\n|$)/y;
const number = /^(-?\d{1,15}(\.\d{1,15})?)?$/;

/** @throws MalformedRowError */
export function strictSummary(
  file: Buffer,
  { group, amount }: Columns,
  malformed: 'reject' | 'skip',
): Summary {
  const tally = new Tally();
  let header: string[] | undefined;
  for (const { fields, line } of rowsOf(file)) {
    if (!header) {
      header = fields;
      checkHeader(header, [group, amount], line);
      continue;
    }
    const name = fields[header.indexOf(group)] ?? '';
    const cost = fields[header.indexOf(amount)] ?? '';
    const isRow = fields.length === header.length && number.test(cost);
    if (isRow) tally.add(name, Number(cost));
    else if (malformed === 'reject') fail(line);
    else tally.summary.skipped += 1;
  }
  if (!header) fail(1);
  return tally.summary;
}

function checkHeader(header: string[], wanted: string[], line: number) {
  for (const name of wanted) {
    if (header.filter((one) => one === name).length !== 1) fail(line);
  }
}

/** An empty line is no row. */
function* rowsOf(file: Buffer): Generator<Row> {
  const text = file.toString('latin1').replace(/^ï»¿/, '');
  let line = 1;
  for (let at = 0; at < text.length;) {
    const fields: string[] = [];
    const start = at;
    for (let mark = ','; mark === ',';) {
      field.lastIndex = at;
      const [whole, raw = '', end = ''] =
        field.exec(text) ?? fail(line);
      fields.push(toText(raw, line));
      at += whole.length;
      mark = end;
    }
    const row = text.slice(start, at);
    if (!/^[\r\n]*$/.test(row)) yield { fields, line };
    line += row.match(/\r\n|\r|\n/g)?.length ?? 0;
  }
}

function toText(raw: string, line: number): string {
  const text = Buffer.from(raw, 'latin1').toString();
  if (/\0|\ufffd/.test(text)) fail(line);
  return text.replace(/^"([^]*)"$/, '$1').replaceAll('""', '"');
}

function fail(line: number): never {
  throw new MalformedRowError(line, 'malformed');
}
