// What bytes mean: text, line ends, a byte order mark.

import { isUtf8 } from 'node:buffer';
import { carriageReturn, lineFeed } from './csv-marks.ts';

/** U+FFFD stands for bytes that a program could not read. */
export function isText(bytes: Uint8Array, start: number, end: number) {
  const text = Buffer.from(bytes.buffer, start, end - start);
  return isUtf8(text) && !text.includes(0) && !text.includes('\ufffd');
}

/** After the byte order mark, where there is one. */
export function textStart(bytes: Uint8Array): number {
  const isMarked =
    bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? 3 : 0;
}

/** The index after the CR, LF or CRLF that begins `at`. */
export function endOfLine(bytes: Uint8Array, at: number): number {
  const isCrlf =
    bytes[at] === carriageReturn && bytes[at + 1] === lineFeed;
  return isCrlf ? at + 2 : at + 1;
}

export function countLineEnds(
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  let count = 0;
  for (let i = start; i < end; i += 1) {
    if (bytes[i] !== lineFeed && bytes[i] !== carriageReturn) continue;
    count += 1;
    i = endOfLine(bytes, i) - 1;
  }
  return count;
}
