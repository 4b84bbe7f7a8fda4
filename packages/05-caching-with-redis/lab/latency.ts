// How long a client waits for a warm read.

import {
  type Clause,
  defineExperiment,
  percentile,
} from '@under-load/lab';
import { sendLoad } from '@under-load/lab/load';
import { startInstances, variantOptions } from './support/instances.ts';

const paths = Array.from(
  { length: 20 },
  (_, i) => `/api/products/${i + 1}`,
);

const cached = ['2-cache-aside', '8-remembered'];

export default defineExperiment({
  name: 'latency',
  question: 'How long does a warm read take, with ten readers at once?',
  unit: 'ms, p50',
  better: 'lower',
  claim: 'a warm read is at least three times as fast as the database',
  rung: '2-cache-aside',
  variants: ['1-no-cache', ...cached],
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick, signal }) {
    const { urls, close } = await startInstances({
      count: 1,
      ...variantOptions(variant),
      signal,
    });
    try {
      const load = { urls, paths, signal };
      await sendLoad({ ...load, connections: 1, amount: 40 });
      const times: number[] = [];
      await sendLoad({
        ...load,
        connections: 10,
        durationMs: quick ? 400 : 5000,
        onAnswer: (ms) => times.push(ms),
      });
      const value = percentile(times, 50);
      return { value, also: { p99: percentile(times, 99) } };
    } finally {
      await close();
    }
  },
  holds: cached.map((name): Clause => ({
    says: `ms that the database takes, beside 3 times ${name}`,
    figure: (variants) => variants['1-no-cache']?.median,
    atLeast: (variants) => 3 * (variants[name]?.median ?? NaN),
  })),
});
