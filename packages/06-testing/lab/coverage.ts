// Compares the coverage of a suite with the bugs that it notices.

import { defineExperiment } from '@under-load/lab';
import { measureRung, rungs } from './support/rungs.ts';

export default defineExperiment({
  name: 'coverage',
  question:
    'How much of the app does each suite run, and how many of the bugs in it does it notice?',
  unit: '% of lines',
  better: 'higher',
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
  holds(variants) {
    const smoke = variants['1-smoke'];
    const bugs = smoke?.also?.['% of bugs'];
    if (!smoke || !bugs) return false;
    return smoke.min > 50 && bugs.max <= 20;
  },
});
