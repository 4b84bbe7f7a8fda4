// Chooses the scale that a chart's bars are drawn on.

import type { Summary } from './experiment.ts';

type Range = Pick<Summary, 'median' | 'min' | 'max'>;

export type Scale = ReturnType<typeof scaleOf>;

// From here on, linear bars would leave the small ones invisible.
const wideSpread = 100;

/** Chooses a scale on which every value but 0 can be seen. */
export function scaleOf(rows: Range[]) {
  const sizes = rows.flatMap(({ median, min, max }) =>
    [median, min, max].map(Math.abs),
  );
  const largest = Math.max(...sizes);
  if (!(largest > 0)) {
    return { type: 'linear', domain: [0, 1], ticks: [0] } as const;
  }
  const smallest = Math.min(...sizes.filter((size) => size > 0));
  if (largest / smallest < wideSpread) {
    return { type: 'linear', nice: true, ticks: 6 } as const;
  }
  const ticks = powersOfTen(smallest, largest);
  // Linear up to the smallest value, so that 0 has a place.
  return { type: 'symlog', constant: smallest, ticks } as const;
}

/** Where the bars of a page end that is no chart: on the same scale. */
export function barScale(rows: Range[]): BarScale {
  const scale = scaleOf(rows);
  const isLog = scale.type === 'symlog';
  const lengthOf = (value: number) =>
    isLog
      ? Math.log1p(Math.abs(value) / scale.constant)
      : Math.abs(value);
  const most = Math.max(
    ...rows.flatMap(({ median, min, max }) =>
      [median, min, max].map(lengthOf),
    ),
  );
  const share = (value: number) =>
    most > 0 ? lengthOf(value) / most : 0;
  return { isLog, share };
}

export interface BarScale {
  /** Longer bars are longer by their powers of ten. */
  isLog: boolean;
  /** From 0 to 1, the end of the longest. */
  share: (value: number) => number;
}

function powersOfTen(smallest: number, largest: number): number[] {
  const from = Math.ceil(Math.log10(smallest));
  const to = Math.floor(Math.log10(largest));
  const step = Math.ceil((to - from + 1) / 7);
  const ticks = [0];
  for (let power = from; power <= to; power += step) {
    ticks.push(10 ** power);
  }
  return ticks;
}
