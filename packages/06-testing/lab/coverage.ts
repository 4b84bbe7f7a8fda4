// Compares the coverage of a suite with the bugs that it notices.

import { defineExperiment } from '@under-load/lab';
import { measureRung, rungs } from './support/rungs.ts';

export default defineExperiment({
  name: 'coverage',
  question:
    'How much of the app does each suite run, and how many of the bugs in it does it notice?',
  unit: '% of lines',
  better: 'higher',
  alsoBetter: { '% of bugs': 'higher' },
  claim:
    'the smoke suite runs more than half of the lines and notices at most a fifth of the bugs',
  variants: rungs,
  runs: { full: 1, quick: 1 },
  timeoutMs: 300_000,
  async measure({ variant, quick, signal }) {
    const report = await measureRung(variant, quick, signal);
    const { noticed, survived, lines, branches } = report;
    const bugs = (100 * noticed) / (noticed + survived);
    const also = { '% of branches': branches, '% of bugs': bugs };
    return { value: lines, also };
  },
  holds: [
    {
      says: '% of lines that the smoke suite runs',
      figure: (variants) => variants['1-smoke']?.min,
      above: 50,
    },
    {
      says: '% of bugs that the smoke suite notices',
      figure: (variants) =>
        variants['1-smoke']?.also?.['% of bugs']?.max,
      atMost: 20,
    },
  ],
});
