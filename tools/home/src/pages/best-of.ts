// Which of an experiment's variants did best.

import type { ExperimentResult } from '@under-load/lab';

/** Their names; none when all are equal. */
export function bestOf({
  variants,
  better,
}: Pick<ExperimentResult, 'variants' | 'better'>): string[] {
  const entries = Object.entries(variants);
  const medians = entries.map(([, { median }]) => median);
  const pick = better === 'lower' ? Math.min : Math.max;
  const best = pick(...medians);
  const names = entries
    .filter(([, { median }]) => median === best)
    .map(([name]) => name);
  return names.length < entries.length ? names : [];
}
