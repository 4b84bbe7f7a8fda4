// Measures a suite: which bugs does it notice?

import { defineExperiment } from '@under-load/lab';
import { measureRung, rungs } from './support/rungs.ts';

export default defineExperiment({
  name: 'mutants',
  question:
    'Realistic bugs are put into the app, one at a time: how many does each suite notice?',
  unit: 'bugs noticed',
  better: 'higher',
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
  holds(variants) {
    const all = variants['4-properties'];
    const smoke = variants['1-smoke'];
    if (!all || !smoke) return false;
    return (
      all.also?.['survived']?.max === 0 && smoke.max * 5 <= all.min
    );
  },
});
