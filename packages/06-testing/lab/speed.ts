// How long a suite takes, and one test of it.

import { defineExperiment } from '@under-load/lab';
import { runJest } from './support/run-jest.ts';
import { quickFiles, rungs } from './support/rungs.ts';

export default defineExperiment({
  name: 'speed',
  question: 'How long does each suite take by itself?',
  unit: 's',
  better: 'lower',
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
  holds(variants) {
    const cost = (name: string) =>
      variants[name]?.also?.['ms a test']?.median ?? NaN;
    return cost('3-integration') >= 3 * cost('2-unit');
  },
});
