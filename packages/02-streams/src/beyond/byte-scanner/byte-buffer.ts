// Bytes to scan: the rest of the last chunk, then the next chunk.
//
//   bytes  | rest      | chunk                    | free      |
//            ^ 0                                  ^ length

import { findMarks } from './csv-marks.ts';

export class ByteBuffer {
  bytes = new Uint8Array(0);
  /** Bytes in use. */
  length = 0;
  #marks = new Int32Array(0);

  append(chunk: Uint8Array): void {
    const length = this.length + chunk.length;
    if (length > this.bytes.length) this.#grow(length);
    this.bytes.set(chunk, this.length);
    this.length = length;
  }

  /** Forgets the first `count` bytes. */
  drop(count: number): void {
    if (count === 0) return;
    this.bytes.copyWithin(0, count, this.length);
    this.length -= count;
  }

  /** Positions of the marks, in a buffer that is used again. */
  marks(): Int32Array {
    if (this.#marks.length <= this.bytes.length) {
      this.#marks = new Int32Array(this.bytes.length + 1);
    }
    const count = findMarks(this.bytes, this.length, this.#marks);
    return this.#marks.subarray(0, count);
  }

  // To whole words of four bytes: `findMarks` reads words.
  #grow(needed: number): void {
    const size = Math.ceil((needed * 1.25) / 4) * 4;
    const grown = new Uint8Array(size);
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
