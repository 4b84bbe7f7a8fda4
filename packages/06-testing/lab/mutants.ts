// Measures a suite: which bugs does it notice?

import { defineExperiment } from '@under-load/lab';
import { measureRung, rungs } from './support/rungs.ts';

export default defineExperiment({
  name: 'mutants',
  question:
    'Realistic bugs are put into the app, one at a time: how many does each suite notice?',
  unit: 'bugs noticed',
  better: 'higher',
  alsoBetter: { survived: 'lower' },
  claim:
    'the top rung notices every bug; the smoke suite at most a fifth of them',
  variants: rungs,
  // The code decides these counts, not the machine: one run is enough.
  runs: { full: 1, quick: 1 },
  timeoutMs: 300_000,
  async measure({ variant, quick, signal }) {
    const report = await measureRung(variant, quick, signal);
    const { noticed, survived } = report;
    return { value: noticed, also: { survived } };
  },
  holds: [
    {
      says: 'bugs that the top rung does not notice',
      figure: (variants) =>
        variants['4-properties']?.also?.['survived']?.max,
      exactly: 0,
    },
    {
      says: 'bugs that the smoke suite notices, beside a fifth of what the top rung notices',
      figure: (variants) => variants['1-smoke']?.max,
      atMost: (variants) => (variants['4-properties']?.min ?? NaN) / 5,
    },
  ],
});
