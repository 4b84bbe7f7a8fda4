// Makes fast-check try the same examples in every run: a suite that
// fails fails again. `FC_SEED=<number>` tries others, as a nightly run
// should.

import fc from 'fast-check';

export function sameExamples(): void {
  const seed = Number(process.env['FC_SEED'] ?? '20260301');
  fc.configureGlobal({ seed });
}
