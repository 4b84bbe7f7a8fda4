// A process that answers is killed: how many requests fail?

import { setTimeout as sleep } from 'node:timers/promises';
import { defineExperiment } from '@under-load/lab';
import { pidsAt, startCluster } from './support/cluster-program.ts';
import { Visitors } from './support/cluster-visitors.ts';

const path = '/primes?below=100000';
const everyMs = 10;
const single = '1-single';
const top = '6-rolling-restart';

export default defineExperiment({
  name: 'kill',
  question:
    'A client sends a request every 10 ms, and one of the processes is killed: how many requests fail, and when do all processes answer again?',
  unit: '% of requests failed',
  better: 'lower',
  claim:
    'after the kill of one of two supervised workers at most 10 % of the requests fail, and a new one takes its place; after that of a single process over 40 % fail, and it never comes back',
  variants: [single, top],
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick, signal }) {
    const program = await startCluster({ variant, signal });
    const { url, pids } = program;
    const visitors = new Visitors({ url, path, everyMs });
    try {
      await sleep(quick ? 300 : 1000, undefined, { signal });
      const [victim = 0] = pids;
      const began = performance.now();
      process.kill(victim, 'SIGKILL');
      const wanted = { count: pids.length, signal, without: [victim] };
      if (variant !== single) await pidsAt(url, wanted);
      const backMs = performance.now() - began;
      // As long as a cluster needs, and no shorter than the rest.
      const restMs = (quick ? 1000 : 3000) - backMs;
      await sleep(Math.max(0, restMs), undefined, { signal });
      const { sent, failed } = await visitors.end();
      const back =
        variant === single ? {} : { 'ms until all answer': backMs };
      const also = { failed, requests: sent, ...back };
      return { value: (failed / sent) * 100, also };
    } finally {
      await program.stop();
    }
  },
  holds: [
    {
      says: '% of requests that fail with two supervised workers',
      figure: (variants) => variants[top]?.max,
      atMost: 10,
    },
    {
      says: '% of requests that fail with a single process',
      figure: (variants) => variants[single]?.min,
      above: 40,
    },
  ],
});
