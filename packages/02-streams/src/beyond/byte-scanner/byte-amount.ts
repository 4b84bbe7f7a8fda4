// Reads a field as a number, straight from its bytes.

import { parseAmount } from '../../ladder/summary/amount.ts';
import type { ByteRow } from './byte-row.ts';

/** Makes a string only where the field is more than digits. */
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
