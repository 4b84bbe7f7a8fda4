// The figures that the lab draws from several runs.

import type { Summary } from './experiment.ts';

/**
 * Returns the middle value, or the mean of the middle two.
 *
 * @throws RangeError when there are no values.
 */
export function median(values: number[]): number {
  const sorted = ascending(values);
  const middle = sorted.length >> 1;
  const upper = at(sorted, middle);
  if (sorted.length % 2 === 1) return upper;
  // Halved before they are added: two huge values do not overflow.
  return at(sorted, middle - 1) / 2 + upper / 2;
}

/**
 * Returns the smallest of the values that at least `percent` of them
 * do not exceed (nearest rank, so always a value that was measured).
 *
 * @throws RangeError when there are no values, or `percent` is not
 * from 0 to 100.
 */
export function percentile(values: number[], percent: number): number {
  if (!(percent >= 0 && percent <= 100)) {
    throw new RangeError(`percent must be 0 to 100: ${percent}`);
  }
  const sorted = ascending(values);
  const rank = Math.ceil((percent / 100) * sorted.length);
  return at(sorted, Math.max(rank, 1) - 1);
}

/** @throws RangeError when there are no values. */
export function summarize(values: number[]): Summary {
  const sorted = ascending(values);
  return {
    median: median(values),
    min: at(sorted, 0),
    max: at(sorted, sorted.length - 1),
    runs: sorted.length,
  };
}

function ascending(values: number[]): number[] {
  return values.toSorted((a, b) => a - b);
}

function at(sorted: number[], index: number): number {
  const value = sorted[index];
  if (value === undefined) throw new RangeError('no values');
  return value;
}
