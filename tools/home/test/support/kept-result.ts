// A result as a run would have it, to keep in a store.

import type { ExperimentResult, Summary } from '@under-load/lab';

export function resultOf(
  medians: Record<string, number>,
  about: Partial<ExperimentResult> = {},
): ExperimentResult {
  const variants = Object.entries(medians).map(([name, median]) => {
    return [name, summaryOf(median)] as const;
  });
  return {
    name: 'held',
    question: 'Does fast take fewer turns?',
    unit: 'turns',
    better: 'lower',
    claim: 'fast takes half of them at most',
    holds: true,
    variants: Object.fromEntries(variants),
    ...about,
  };
}

function summaryOf(median: number): Summary {
  return { median, min: median, max: median, runs: 1 };
}
