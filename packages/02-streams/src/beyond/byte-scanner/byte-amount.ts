// Reads a field as a number, straight from its bytes.

import { parseAmount } from '../../ladder/summary/amount.ts';
import type { ByteRow } from './byte-row.ts';

const maxDigits = 15;

/** Makes a string only where the field is more than digits. */
export function readAmount(row: ByteRow, field: number): number {
  const { bytes } = row;
  const [start, end] = [row.start(field), row.end(field)];
  if (end - start > maxDigits) return parseAmount(row.text(field));
  let value = 0;
  for (let i = start; i < end; i += 1) {
    const digit = (bytes[i] as number) - 0x30;
    const isDigit = digit >= 0 && digit <= 9;
    if (!isDigit) return parseAmount(row.text(field));
    value = value * 10 + digit;
  }
  return value;
}
