// Compares two rates in one process, turn by turn: at each turn both
// see the machine in the same mood, so their ratio holds still where
// the rates do not.

import { median } from './statistics.ts';

/** Measures for a short while; returns calls a second. */
export type MeasureRate = () => Promise<number> | number;

export interface InTurns {
  /** The one measured: the median of its turns. */
  perSecond: number;
  /** Its rate over that of the other, in the median pair of turns. */
  ratio: number;
}

/** @param pairs Turns of each. @default 9 */
export async function measureInTurns(
  measure: MeasureRate,
  beside: MeasureRate,
  pairs = 9,
): Promise<InTurns> {
  const rates: number[] = [];
  const ratios: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const other = await beside();
    const rate = await measure();
    rates.push(rate);
    ratios.push(rate / other);
  }
  return { perSecond: median(rates), ratio: median(ratios) };
}
