// Says in words what a chart shows, for readers who cannot see it.

import { formatNumber } from './format-number.ts';
import type { ExperimentResult } from './result.ts';

export function describeResult(result: ExperimentResult): string {
  const { question, unit, variants } = result;
  const figures = Object.entries(variants).map(
    ([name, { median }]) => `${name} ${formatNumber(median)}`,
  );
  return `${question} In ${unit}: ${figures.join(', ')}.`;
}

/** How to read the figures: "median of 3 runs; lower is better". */
export function notesOf({
  better,
  variants,
}: ExperimentResult): string {
  const runs = Object.values(variants).map((variant) => variant.runs);
  const most = Math.max(...runs);
  const how = most > 1 ? `median of ${most} runs` : 'one run';
  return `${how}; ${better} is better`;
}
