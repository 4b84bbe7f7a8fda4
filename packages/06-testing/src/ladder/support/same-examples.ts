// Makes fast-check try the same examples in every run, so that a test
// that fails once fails again. `FC_SEED=<number>` tries others: a
// nightly run should set it.

import fc from 'fast-check';

export function sameExamples(): void {
  const seed = Number(process.env['FC_SEED'] ?? '20260301');
  fc.configureGlobal({ seed });
}
