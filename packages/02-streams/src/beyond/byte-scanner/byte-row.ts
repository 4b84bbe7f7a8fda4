// One row as bytes: where each field begins and ends.

import { quote } from './csv-marks.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reused for every row: read it before the next one begins. */
export class ByteRow {
  bytes = new Uint8Array(0);
  /** The number of fields. */
  length = 0;
  /** The line on which it begins, counted from 1. */
  line = 1;
  /** True when a field is in quotes. */
  quoted = false;
  /** Where the current field begins. */
  fieldStart = 0;
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);

  begin(
    bytes: Uint8Array<ArrayBuffer>,
    start: number,
    line: number,
  ): void {
    this.bytes = bytes;
    this.fieldStart = start;
    this.length = 0;
    this.line = line;
    this.quoted = false;
  }

  endField(end: number): void {
    if (this.length === this.#ends.length) this.#grow();
    this.#starts[this.length] = this.fieldStart;
    this.#ends[this.length] = end;
    this.length += 1;
    this.fieldStart = end + 1;
  }

  /** Ends the row; returns false when it is an empty line. */
  close(): boolean {
    if (this.quoted) {
      for (let i = 0; i < this.length; i += 1) this.#unquote(i);
    }
    return (
      this.length > 1 || this.quoted || this.end(0) > this.start(0)
    );
  }

  /** Where the field begins in `bytes`, without a quote. */
  start(field: number): number {
    return this.#starts[field] as number;
  }

  /** The index after its last byte. */
  end(field: number): number {
    return this.#ends[field] as number;
  }

  text(field: number): string {
    const { bytes } = this;
    return decoder.decode(
      bytes.subarray(this.start(field), this.end(field)),
    );
  }

  /** All fields as strings: for a header, or a row in an export. */
  texts(): string[] {
    return Array.from({ length: this.length }, (_, i) => this.text(i));
  }

  // In place: the text becomes shorter, never longer.
  #unquote(field: number): void {
    const { bytes } = this;
    const from = this.start(field);
    const to = this.end(field) - 1;
    const isQuoted = bytes[from] === quote && bytes[to] === quote;
    if (!isQuoted || from === to) return;
    let write = from + 1;
    for (let read = from + 1; read < to; read += 1) {
      const byte = bytes[read] as number;
      if (byte === quote) read += 1;
      bytes[write] = byte;
      write += 1;
    }
    this.#starts[field] = from + 1;
    this.#ends[field] = write;
  }

  #grow(): void {
    const size = this.length * 2;
    const starts = new Int32Array(size);
    const ends = new Int32Array(size);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#starts = starts;
    this.#ends = ends;
  }
}
