// Splits bytes into rows and fields (RFC 4180), and makes no strings.

import { MalformedRowError } from '../../ladder/summary/summary.ts';
import { notText } from '../../ladder/text.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { ByteRow } from './byte-row.ts';
import {
  countLineEnds,
  endOfLine,
  isText,
  textStart,
} from './byte-text.ts';
import { canFollowQuote, comma, lineFeed, quote } from './csv-marks.ts';

const maxRowBytes = 1024 * 1024;
const tooLong = 'longer than 1 MiB';
const badQuote = 'a quote is left open or out of place';

export class CsvScanner {
  readonly #onRow: (row: ByteRow) => void;
  readonly #row = new ByteRow();
  /** The start of a row that is not complete, then new bytes. */
  readonly #work = new ByteBuffer();
  /** The line of the next row, counted from 1. */
  #line = 1;
  /** How many bytes to wait for before the next scan. */
  #enough = 0;

  /** @param onRow Reads the row before it returns: it is reused. */
  constructor(onRow: (row: ByteRow) => void) {
    this.#onRow = onRow;
  }

  /** @throws MalformedRowError */
  push(chunk: Uint8Array): void {
    this.#work.append(chunk);
    if (this.#work.length >= this.#enough) this.#scan();
  }

  /** @throws MalformedRowError when a quote is left open. */
  end(): void {
    if (this.#work.length === 0) return;
    this.#work.append(Uint8Array.of(lineFeed));
    this.#scan();
    if (this.#work.length > 0) this.#fail(badQuote);
  }

  /** Calls `onRow` for each whole row, and forgets it. */
  #scan(): void {
    const work = this.#work;
    work.drop(this.#scanRows());
    if (work.length > maxRowBytes) this.#fail(tooLong);
    // A long row in small chunks is scanned again when it has doubled.
    this.#enough = Math.min(2 * work.length, maxRowBytes + 1);
  }

  /** Returns the length of the whole rows. */
  #scanRows(): number {
    const { bytes, length } = this.#work;
    const row = this.#row;
    const marks = this.#work.marks();
    const isClean = isText(bytes, 0, marks.at(-1) ?? 0);
    let start = this.#line === 1 ? textStart(bytes) : 0;
    row.begin(bytes, start, this.#line);
    for (let m = 0; m < marks.length; m += 1) {
      const at = marks[m] as number;
      if (bytes[at] === comma) {
        row.endField(at);
      } else if (bytes[at] === quote) {
        m = this.#closingQuote(m, marks);
      } else {
        // The next chunk may begin with the line feed of a CRLF.
        if (at + 1 === length && bytes[at] !== lineFeed) break;
        const end = endOfLine(bytes, at);
        this.#endRow(start, at, isClean);
        m += end - at - 1;
        start = end;
        row.begin(bytes, start, this.#line);
      }
    }
    return start;
  }

  #endRow(start: number, end: number, isClean: boolean): void {
    const row = this.#row;
    row.endField(end);
    if (end - start > maxRowBytes) this.#fail(tooLong);
    if (!isClean && !isText(row.bytes, start, end)) this.#fail(notText);
    this.#line += 1;
    if (row.quoted) this.#line += countLineEnds(row.bytes, start, end);
    if (row.close()) this.#onRow(row);
  }

  /** Returns the index of its mark; the last while it is missing. */
  #closingQuote(opening: number, marks: Int32Array): number {
    const { bytes, length } = this.#work;
    const opens = marks[opening] === this.#row.fieldStart;
    if (!opens) this.#fail(badQuote);
    for (let m = opening + 1; m < marks.length; m += 1) {
      const at = marks[m] as number;
      if (bytes[at] !== quote) continue;
      // The next chunk may begin with a second quote.
      if (at + 1 === length) break;
      const next = bytes[at + 1] as number;
      if (!canFollowQuote(next)) this.#fail(badQuote);
      this.#row.quoted = true;
      if (next !== quote) return m;
      m += 1; // two quotes stand for one
    }
    return marks.length;
  }

  #fail(what: string): never {
    throw new MalformedRowError(this.#line, what);
  }
}
