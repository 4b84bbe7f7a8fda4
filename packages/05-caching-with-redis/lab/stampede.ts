// A thousand readers, two processes, one key that nobody has cached.

import { defineExperiment } from '@under-load/lab';
import { sendLoad } from '@under-load/lab/load';
import {
  library,
  startInstances,
  variantOptions,
} from './support/instances.ts';

export default defineExperiment({
  name: 'stampede',
  question:
    'Requests for one cold key hit two processes at once: how many loads reach PostgreSQL?',
  unit: 'loads',
  better: 'lower',
  alsoBetter: { failed: 'lower' },
  claim:
    'the top rung loads once; single flight at most once a process; cache-aside at least ten times',
  rung: '3-single-flight',
  variants: [
    '2-cache-aside',
    '3-single-flight',
    library,
    '8-remembered',
  ],
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick, signal }) {
    const requests = quick ? 200 : 1000;
    const instances = await startInstances({
      count: 2,
      ...variantOptions(variant),
      // A busy machine is no outage of Redis, which reads go around.
      env: { COMMAND_TIMEOUT_MS: '10000' },
      signal,
    });
    try {
      const { failed } = await sendLoad({
        urls: instances.urls,
        connections: requests / 2,
        amount: requests / 2,
        paths: ['/api/products/42'],
        signal,
      });
      const value = await instances.countLoads();
      return { value, also: { requests, failed } };
    } finally {
      await instances.close();
    }
  },
  holds: [
    {
      says: 'loads at the top rung',
      figure: (variants) => variants['8-remembered']?.max,
      exactly: 1,
    },
    {
      says: 'loads with single flight, in two processes',
      figure: (variants) => variants['3-single-flight']?.max,
      atMost: 2,
    },
    {
      says: 'loads with cache-aside',
      figure: (variants) => variants['2-cache-aside']?.min,
      atLeast: 10,
    },
  ],
});
