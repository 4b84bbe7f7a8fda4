// A clause's figures in words, the same on a terminal and on a page.

import { bounds, type JudgedClause } from './clause.ts';
import { formatNumber } from './format-number.ts';
import type { ExperimentResult } from './result.ts';

const exact = new Intl.NumberFormat('en-US', {
  maximumSignificantDigits: 6,
});
const formatExact = (figure: number) => exact.format(figure);

export interface DescribedClause {
  /** "3", or "not measured". */
  figure: string;
  /** "at most 2". */
  wanted: string;
  /** "1 to 3"; empty when there was one run. */
  spread: string;
}

export function describeClause(clause: JudgedClause): DescribedClause {
  const { figure, threshold, bound, min, max } = clause;
  // 0.9496 is below 0.95, and must not be shown as 0.95.
  const isClose =
    figure !== threshold && formatted(figure) === formatted(threshold);
  const show = isClose ? formatExact : formatNumber;
  const spread =
    min === undefined || max === undefined
      ? ''
      : `${show(min)} to ${show(max)}`;
  return {
    figure: formatted(figure, show),
    wanted: `${bounds[bound].words} ${formatted(threshold, show)}`,
    spread,
  };
}

/** Where no spread can be seen. */
export function oneRunNote({ variants }: ExperimentResult): string {
  const all = Object.values(variants);
  return all.length > 0 && all.every(({ runs }) => runs === 1)
    ? 'Each variant ran once: a full run shows how far figures spread.'
    : '';
}

function formatted(
  figure: number | undefined,
  show: (figure: number) => string = formatNumber,
): string {
  return figure === undefined ? 'not measured' : show(figure);
}
