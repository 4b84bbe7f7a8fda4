// Reads a field as a number, from text or straight from bytes.

import type { ByteRow } from './byte-row.ts';

const decimal = /^-?\d+(\.\d+)?$/;

/** NaN when it is none; nothing counts as 0. */
export function parseAmount(text: string): number {
  if (text === '') return 0;
  return decimal.test(text) ? Number(text) : NaN;
}

/** The same of a row's field, without a string where digits do. */
export function readAmount(row: ByteRow, field: number): number {
  const { bytes } = row;
  const end = row.end(field);
  let value = 0;
  for (let i = row.start(field); i < end; i += 1) {
    const digit = (bytes[i] as number) - 0x30;
    const isDigit = digit >= 0 && digit <= 9;
    if (!isDigit) return parseAmount(row.text(field));
    value = value * 10 + digit;
  }
  return value;
}
