// A new release while clients send requests: every process is
// replaced, in the way that each rung has.

import { setTimeout as sleep } from 'node:timers/promises';
import { defineExperiment } from '@under-load/lab';
import {
  type ClusterProgram,
  pidsAt,
  type ProgramOptions,
  startCluster,
} from './support/cluster-program.ts';
import { Visitors } from './support/cluster-visitors.ts';

const path = '/primes?below=300000';
const everyMs = 10;
const top = '6-rolling-restart';

type Restart = (
  program: ClusterProgram,
  options: ProgramOptions,
) => Promise<ClusterProgram>;

const restarts: Record<string, Restart> = {
  async '1-single'(program, options) {
    await program.stop();
    const port = Number(new URL(program.url).port);
    return startCluster({ ...options, port });
  },
  // Each worker is ended, and forked anew by its primary.
  async '2-fork-all'(program, { signal }) {
    const { url, pids } = program;
    for (const pid of pids) process.kill(pid, 'SIGTERM');
    await pidsAt(url, { count: pids.length, signal, without: pids });
    return program;
  },
  async [top](program, { signal }) {
    const { url, pids } = program;
    program.tell('restart');
    await pidsAt(url, { count: pids.length, signal, without: pids });
    return program;
  },
};

export default defineExperiment({
  name: 'rolling-restart',
  question:
    'A client sends a request every 10 ms, and every process is replaced: how many requests fail?',
  unit: 'failed requests',
  better: 'lower',
  claim:
    'a rolling restart of the supervised cluster fails no request; a restart of a single process fails some',
  variants: Object.keys(restarts),
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick, signal }) {
    const options = { variant, signal };
    let program = await startCluster(options);
    const visitors = new Visitors({ url: program.url, path, everyMs });
    try {
      await sleep(quick ? 200 : 1000, undefined, { signal });
      const began = performance.now();
      program =
        (await restarts[variant]?.(program, options)) ?? program;
      const ms = performance.now() - began;
      await sleep(quick ? 200 : 1000, undefined, { signal });
      const { sent, failed } = await visitors.end();
      return { value: failed, also: { requests: sent, ms } };
    } finally {
      await program.stop();
    }
  },
  holds: [
    {
      says: 'requests that a rolling restart fails',
      figure: (variants) => variants[top]?.max,
      exactly: 0,
    },
    {
      says: 'requests that a restart of a single process fails',
      figure: (variants) => variants['1-single']?.min,
      above: 0,
    },
  ],
});
