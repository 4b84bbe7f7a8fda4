// Redis is cut off in the middle of the load, then hangs, then heals.

import { defineExperiment } from '@under-load/lab';
import { sendLoad } from '@under-load/lab/load';
import { startFaultProxy } from '@under-load/services';
import { breakAndHeal, countByTime } from './support/faults.ts';
import { startInstances, variantOptions } from './support/instances.ts';

const paths = Array.from(
  { length: 5 },
  (_, i) => `/api/products/${i + 1}`,
);

export default defineExperiment({
  name: 'outage',
  question:
    'Redis is cut off, heals, hangs and heals again: how many requests fail?',
  unit: 'failed requests',
  better: 'lower',
  claim:
    'the top rung fails none; the rungs that wait for Redis fail some',
  rung: '7-fail-open',
  variants: ['2-cache-aside', '6-stale', '8-remembered'],
  runs: { full: 3, quick: 1 },
  axes: { x: 'seconds', y: 'answers in 100 ms' },
  async measure({ variant, quick, signal }) {
    const redisUrl = process.env['REDIS_URL'] ?? '';
    const proxy = await startFaultProxy({ url: redisUrl });
    const { urls, close } = await startInstances({
      count: 1,
      ...variantOptions(variant),
      redisUrl: proxy.url,
      signal,
    });
    try {
      const load = { urls, paths, signal, connections: 20 };
      await sendLoad({ ...load, connections: 1, amount: 20 });
      const answers = countByTime();
      const ended = new AbortController();
      const script = breakAndHeal(proxy, quick ? 1200 : 2500);
      void script.finally(() => ended.abort());
      const { answered, failed } = await sendLoad({
        ...load,
        // A client that has waited this long gives up.
        timeoutSeconds: 1,
        signal: AbortSignal.any([signal, ended.signal]),
        onAnswer: () => answers.count(),
      });
      const series = { answers: answers.points() };
      return { value: failed, also: { answered }, series };
    } finally {
      await close();
      await proxy.close();
    }
  },
  holds: [
    {
      says: 'requests that fail at the top rung',
      figure: (variants) => variants['8-remembered']?.max,
      exactly: 0,
    },
    {
      says: 'requests that fail at 2-cache-aside, which waits for Redis',
      figure: (variants) => variants['2-cache-aside']?.min,
      above: 0,
    },
    {
      says: 'requests that fail at 6-stale, which waits for Redis',
      figure: (variants) => variants['6-stale']?.min,
      above: 0,
    },
  ],
});
