// How long an order waits for work of 50 ms a job.

import { defineExperiment, median } from '@under-load/lab';
import { createHandler } from '../src/app/do-job.ts';
import { withShop } from './support/with-shop.ts';

export default defineExperiment({
  name: 'latency',
  question:
    'An order asks for three jobs of 50 ms: how long until the answer?',
  unit: 'ms',
  better: 'lower',
  claim:
    'with jobs in a queue, the answer takes a fifth of the time at most',
  variants: ['1-in-request', '6-once'],
  runs: { full: 5, quick: 1 },
  measure: ({ variant, quick }) =>
    withShop(variant, async ({ queue, place, schema }) => {
      const end = new AbortController();
      const working = queue.work(createHandler(schema, 50), {
        ...{ concurrency: 8, signal: end.signal },
      });
      const times: number[] = [];
      for (let i = quick ? 5 : 30; i > 0; i -= 1) {
        const began = performance.now();
        await place();
        times.push(performance.now() - began);
      }
      end.abort();
      await working;
      return { value: median(times) };
    }),
  holds: [
    {
      says: 'in the request, over a queue',
      figure: (of) =>
        (of['1-in-request']?.median ?? NaN) /
        (of['6-once']?.median ?? NaN),
      atLeast: 5,
    },
  ],
});
