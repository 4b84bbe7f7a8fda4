// Splits bytes into rows and fields (RFC 4180), and makes no strings.

import { MalformedRowError } from '../../ladder/summary/summary.ts';
import { ByteBuffer } from './byte-buffer.ts';
import { ByteRow } from './byte-row.ts';
import { findMarks } from './csv-marks.ts';

const comma = 0x2c;
const lineFeed = 0x0a;
const quote = 0x22;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** A longer row probably has a quote that is never closed. */
const maxRowBytes = 1024 * 1024;

export class CsvScanner {
  readonly #onRow: (row: ByteRow) => void;
  readonly #row = new ByteRow();
  /** The start of a row that is not complete, then new bytes. */
  readonly #work = new ByteBuffer();
  #marks = new Int32Array(0);
  /** The line of the next row, counted from 1. */
  #line = 1;

  /** @param onRow Reads the row before it returns: it is reused. */
  constructor(onRow: (row: ByteRow) => void) {
    this.#onRow = onRow;
  }

  /** @throws MalformedRowError when a row never ends. */
  push(chunk: Uint8Array): void {
    const work = this.#work;
    work.append(chunk);
    work.drop(this.#scan());
    if (work.length > maxRowBytes) {
      this.#fail('longer than 1 MiB; is a quote left open?');
    }
  }

  /** @throws MalformedRowError when a quote is left open. */
  end(): void {
    if (this.#work.length === 0) return;
    this.push(Uint8Array.of(lineFeed));
    if (this.#work.length > 0) this.#fail('a quote is left open');
  }

  /** Calls `onRow` for each whole row; returns their length. */
  #scan(): number {
    const { bytes } = this.#work;
    const row = this.#row;
    const count = this.#mark();
    let start = this.#firstByte();
    row.begin(bytes, start, this.#line);
    for (let m = 0; m < count; m += 1) {
      const at = this.#marks[m] as number;
      const byte = bytes[at];
      if (byte === comma) {
        row.endField(at);
      } else if (byte === lineFeed) {
        row.endField(at);
        this.#line += 1 + row.innerLines;
        if (row.close()) this.#onRow(row);
        start = at + 1;
        row.begin(bytes, start, this.#line);
      } else if (at === row.fieldStart) {
        m = this.#closingQuote(m, count);
      } // a quote elsewhere is an ordinary character
    }
    return start;
  }

  #mark(): number {
    const { bytes, length } = this.#work;
    if (this.#marks.length <= bytes.length) {
      this.#marks = new Int32Array(bytes.length + 1);
    }
    return findMarks(bytes, length, this.#marks);
  }

  #firstByte(): number {
    const atStart = this.#line === 1;
    const marked = byteOrderMark.every(
      (byte, i) => this.#work.bytes[i] === byte,
    );
    return atStart && marked ? byteOrderMark.length : 0;
  }

  /** Returns the index of its mark; `count` while it is missing. */
  #closingQuote(opening: number, count: number): number {
    const { bytes, length } = this.#work;
    for (let m = opening + 1; m < count; m += 1) {
      const at = this.#marks[m] as number;
      if (bytes[at] === lineFeed) this.#row.innerLines += 1;
      if (bytes[at] !== quote) continue;
      // The next chunk may begin with a second quote.
      if (at + 1 === length) return count;
      if (bytes[at + 1] !== quote) {
        this.#row.quoted = true;
        return m;
      }
      m += 1; // two quotes stand for one
    }
    return count;
  }

  #fail(what: string): never {
    throw new MalformedRowError(this.#line, what);
  }
}
