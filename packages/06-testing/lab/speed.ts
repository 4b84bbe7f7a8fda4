// How long a suite takes, and one test of it.

import { defineExperiment, type Variants } from '@under-load/lab';
import { runJest } from './support/run-jest.ts';
import { quickFiles, rungs } from './support/rungs.ts';

export default defineExperiment({
  name: 'speed',
  question: 'How long does each suite take by itself?',
  unit: 's',
  better: 'lower',
  alsoBetter: { 'ms a test': 'lower' },
  claim:
    'one more integration test costs at least three more unit tests',
  variants: rungs,
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick, signal }) {
    const folders = [`src/ladder/${variant}`];
    const args = quick ? quickFiles : [];
    const run = await runJest({ folders, args, signal });
    const { result, seconds } = run;
    if (!result.success) throw new Error('the suite fails');
    const times = result.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .map(({ duration }) => duration ?? 0);
    const sum = times.reduce((total, each) => total + each, 0);
    const also = {
      tests: times.length,
      'ms a test': sum / times.length,
    };
    return { value: seconds, also };
  },
  holds: [
    {
      says: 'ms for an integration test, beside three times a unit test',
      figure: (variants) => costOf(variants, '3-integration'),
      atLeast: (variants) => 3 * costOf(variants, '2-unit'),
    },
  ],
});

function costOf(variants: Variants, name: string): number {
  return variants[name]?.also?.['ms a test']?.median ?? NaN;
}
