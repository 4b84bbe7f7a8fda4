// Three forms of one transformation, 80 lines, to compare what each of
// them costs: pieces of text in, lines out.

import {
  Duplex,
  PassThrough,
  Readable,
  Transform,
  type TransformCallback,
} from 'node:stream';

/** A line that never ends would fill the memory. */
const maxLength = 1000;

/** 1. A class, as libraries publish it. Its state is in fields. */
export class LineTransform extends Transform {
  #rest = '';

  constructor() {
    // Strings in (`decodeStrings`), one line at a time out (objects).
    super({ decodeStrings: false, readableObjectMode: true });
  }

  override _transform(
    text: string,
    _encoding: BufferEncoding,
    done: TransformCallback,
  ): void {
    try {
      const { lines, rest } = splitLines(this.#rest + text);
      for (const line of lines) this.push(line);
      this.#rest = rest;
      done();
    } catch (error) {
      done(error as Error); // a throw would end the process
    }
  }

  override _flush(done: TransformCallback): void {
    if (this.#rest) this.push(this.#rest);
    done();
  }
}

/** 2. A generator. Its state is in variables. */
export async function* toLines(
  pieces: AsyncIterable<string>,
): AsyncGenerator<string> {
  let buffered = '';
  for await (const piece of pieces) {
    const { lines, rest } = splitLines(buffered + piece);
    yield* lines;
    buffered = rest;
  }
  if (buffered) yield buffered;
}

/**
 * 3. The generator as a stream, for an API that takes only streams. It
 * is a pair of streams: on Node 20, `Duplex.from(toLines)` never closes
 * when it is destroyed while it waits for input.
 */
export function lineDuplex(): Duplex {
  const writable = new PassThrough({ objectMode: true });
  // Only the pipeline destroys a stage: nodejs/node#62089.
  const pieces: AsyncIterable<string> = writable.iterator({
    destroyOnReturn: false,
  });
  const readable = Readable.from(toLines(pieces));
  return Duplex.from({ writable, readable });
}

/** @throws RangeError at a line that is too long. */
function splitLines(text: string): { lines: string[]; rest: string } {
  const lines = text.split('\n');
  const rest = lines.pop() ?? '';
  for (const line of [...lines, rest]) {
    if (line.length <= maxLength) continue;
    throw new RangeError(`a line is longer than ${maxLength}`);
  }
  return { lines, rest };
}
