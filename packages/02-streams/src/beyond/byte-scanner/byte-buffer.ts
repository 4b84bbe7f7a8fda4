// Bytes to scan: the rest of the last chunk, then the next chunk.
//
//   bytes  | rest      | chunk                    | free      |
//            ^ 0                                  ^ length

export class ByteBuffer {
  bytes = new Uint8Array(0);
  /** Bytes in use. */
  length = 0;

  append(chunk: Uint8Array): void {
    const length = this.length + chunk.length;
    if (length > this.bytes.length) this.#grow(length);
    this.bytes.set(chunk, this.length);
    this.length = length;
  }

  /** Forgets the first `count` bytes. */
  drop(count: number): void {
    this.bytes.copyWithin(0, count, this.length);
    this.length -= count;
  }

  // To whole words of four bytes: `findMarks` reads words.
  #grow(needed: number): void {
    const size = Math.ceil((needed * 1.25) / 4) * 4;
    const grown = new Uint8Array(size);
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
