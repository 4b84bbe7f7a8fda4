// Streams of bytes that a test can cut, count and break.

import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { birdstrikesUrl } from '../../src/app/dataset.ts';

/** `bytes` in chunks of `chunkBytes`, whatever they cut through. */
export function inChunks(
  bytes: string | Uint8Array,
  chunkBytes: number,
): Readable {
  const all = Buffer.from(bytes);
  let at = 0;
  return new Readable({
    // A stream of bytes would join the chunks that wait into one.
    objectMode: true,
    highWaterMark: 1024,
    read() {
      for (let wanted = true; wanted && at < all.length;) {
        wanted = this.push(all.subarray(at, at + chunkBytes));
        at += chunkBytes;
      }
      if (at >= all.length) this.push(null);
    },
  });
}

/** Ends with `error` after `bytes`. */
export function failingAfter(bytes: string, error: Error): Readable {
  const parts = [Buffer.from(bytes)];
  return new Readable({
    read() {
      const part = parts.shift();
      if (part) this.push(part);
      else this.destroy(error);
    },
  });
}

/** `start`, and then its last character again and again. */
export class LongRow {
  /** Bytes that the reader took. */
  taken = 0;
  readonly #start: string;
  readonly #size: number;

  constructor(start: string, size: number) {
    this.#start = start;
    this.#size = size;
  }

  open(): Readable {
    return Readable.from(this.#chunks());
  }

  *#chunks() {
    yield Buffer.from(this.#start);
    const more = Buffer.alloc(65_536, this.#start.at(-1));
    for (; this.taken < this.#size; this.taken += more.length) {
      yield more;
    }
  }
}

/** The rows of the real file, again and again. */
export class RepeatedStrikes {
  /** Bytes that the reader took. */
  taken = 0;
  #watchers: (() => void)[] = [];

  /** Resolves when so many bytes have been taken. */
  reached(bytes: number): Promise<void> {
    return new Promise((resolve) => {
      const watch = () => {
        if (this.taken >= bytes) resolve();
      };
      this.#watchers.push(watch);
      watch();
    });
  }

  /** Chunks of 64 KiB, until `size` bytes are exceeded. */
  async open(size: number): Promise<Readable> {
    const file = await readFile(birdstrikesUrl);
    const rows = file.indexOf('\n') + 1;
    const body = Buffer.concat([
      file.subarray(rows),
      Buffer.from('\r\n'),
    ]);
    return Readable.from(
      this.#repeat(file.subarray(0, rows), body, size),
    );
  }

  *#repeat(header: Buffer, body: Buffer, size: number) {
    yield this.#take(header);
    while (this.taken < size) {
      for (let at = 0; at < body.length; at += 65_536) {
        yield this.#take(body.subarray(at, at + 65_536));
      }
    }
  }

  #take(chunk: Buffer): Buffer {
    this.taken += chunk.length;
    for (const watch of this.#watchers) watch();
    return chunk;
  }
}
