// Which part of the course a lesson belongs to: its number says it.

import type { Part } from '@under-load/lab';

/** The last number of each part. */
const ends: [last: number, part: Part][] = [
  [6, 'Under load'],
  [13, 'Inside Node.js'],
  [16, 'Data'],
  [21, 'Staying up'],
  [26, 'APIs'],
];

/** @param number Such as `07`. */
export function partOf(number: string): Part {
  const found = ends.find(([last]) => Number(number) <= last);
  return found?.[1] ?? 'Design and operation';
}
