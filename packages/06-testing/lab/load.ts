// A load test in four phases. Times depend on the machine, so the
// claim counts.

import { type Clause, defineExperiment } from '@under-load/lab';
import { type Phase, sendPhase } from './support/send-phase.ts';
import { startShop } from './support/start-shop.ts';

const phases: Phase[] = [
  { name: 'warm-up', customersASecond: 5 },
  { name: 'sustained', customersASecond: 10 },
  { name: 'spike', customersASecond: 50 },
  { name: 'cool-down', customersASecond: 5 },
];

export default defineExperiment({
  name: 'load',
  question:
    'Customers log in, look around and order: how long does an answer take in each phase?',
  unit: 'ms, p95',
  better: 'lower',
  alsoBetter: { failed: 'lower' },
  claim:
    'no request fails, in the spike of ten times the customers neither',
  variants: phases.map(({ name }) => name),
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick, signal }) {
    const seconds = quick ? 1 : 5;
    const share = quick ? 0.4 : 1;
    const shop = await startShop(signal);
    try {
      for (const phase of phases) {
        // Under `--quick` a phase runs without those before it.
        if (quick && phase.name !== variant) continue;
        const found = await sendPhase({
          ...{ phase, seconds, share, url: shop.url, signal },
        });
        // Each phase runs after those before it; one is reported.
        if (phase.name !== variant) continue;
        const { p95Ms: value, meanMs, failed, answers } = found;
        const also = { 'ms, mean': meanMs, failed, answers };
        return { value, also };
      }
      throw new Error(`no phase is named ${variant}`);
    } finally {
      await shop.stop();
    }
  },
  holds: phases.flatMap(({ name }): Clause[] => [
    {
      says: `requests that fail, ${name}`,
      figure: (variants) => variants[name]?.also?.['failed']?.max,
      exactly: 0,
    },
    {
      says: `requests that are answered, ${name}`,
      figure: (variants) => variants[name]?.also?.['answers']?.min,
      above: 0,
    },
  ]),
});
