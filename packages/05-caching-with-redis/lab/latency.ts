// How long a client waits for a warm read.

import { defineExperiment, percentile } from '@under-load/lab';
import { sendLoad } from '@under-load/lab/load';
import { startInstances, variantOptions } from './support/instances.ts';

const paths = Array.from(
  { length: 20 },
  (_, i) => `/api/products/${i + 1}`,
);

export default defineExperiment({
  name: 'latency',
  question: 'How long does a warm read take, with ten readers at once?',
  unit: 'ms, p50',
  better: 'lower',
  claim: 'a warm read is at least three times as fast as the database',
  variants: ['1-no-cache', '2-cache-aside', '8-remembered'],
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
  holds(variants) {
    const none = variants['1-no-cache']?.median ?? 0;
    const others = Object.entries(variants).filter(
      ([name]) => name !== '1-no-cache',
    );
    return others.every(([, { median }]) => none / median >= 3);
  },
});
