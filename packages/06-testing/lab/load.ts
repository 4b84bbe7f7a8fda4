// A load test: four phases, three limits.

import { defineExperiment } from '@under-load/lab';
import { type Phase, sendPhase } from './support/send-phase.ts';
import { startShop } from './support/start-shop.ts';

const phases: Phase[] = [
  { name: 'warm-up', customersASecond: 5 },
  { name: 'sustained', customersASecond: 10 },
  { name: 'spike', customersASecond: 50 },
  { name: 'cool-down', customersASecond: 5 },
];
const limits = { meanMs: 200, p95Ms: 500, errorPercent: 1 };

export default defineExperiment({
  name: 'load',
  question:
    'Customers log in, look around and order: how long does an answer take in each phase?',
  unit: 'ms, p95',
  better: 'lower',
  claim:
    'each phase passes: a mean under 200 ms, a p95 under 500 ms, errors under 1 %',
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
        const { p95Ms, meanMs, errorPercent, answers } = found;
        const passed =
          p95Ms < limits.p95Ms &&
          meanMs < limits.meanMs &&
          errorPercent < limits.errorPercent;
        return {
          value: p95Ms,
          also: {
            'ms, mean': meanMs,
            'errors, %': errorPercent,
            answers,
            passed: passed ? 1 : 0,
          },
        };
      }
      throw new Error(`no phase is named ${variant}`);
    } finally {
      await shop.stop();
    }
  },
  holds: (variants) =>
    Object.values(variants).every(
      ({ also }) => also?.['passed']?.min === 1,
    ),
});
