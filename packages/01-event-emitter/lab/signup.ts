// What a slow and failing mail provider does to those who sign up.

import {
  defineExperiment,
  percentile,
  startServer,
} from '@under-load/lab';
import { startMailProvider } from '../src/mail-provider.ts';
import { seededRandom } from './support/seeded-random.ts';
import { signUp, warmUp } from './support/sign-up.ts';

const entry = new URL('../src/server.ts', import.meta.url);

export default defineExperiment({
  name: 'signup',
  question:
    'The mail provider takes 200 ms and fails 30 % of mails: what do people wait who sign up, and how many fail?',
  unit: 'ms, p50',
  better: 'lower',
  claim:
    'with the isolated bus no signup fails, and half of them take at most a fifth of the time of direct calls; the rungs below it fail some',
  variants: ['1-direct-calls', '2-node-emitter', '3-isolated-bus'],
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick, signal }) {
    const provider = await startMailProvider({
      random: seededRandom(1),
    });
    const server = await startServer({
      entry,
      args: ['--rung', variant],
      // One attempt: retries are no part of the rungs.
      env: { MAIL_URL: provider.url, MAIL_ATTEMPTS: '1' },
      signal,
    });
    try {
      await warmUp(server.url, signal);
      const count = quick ? 100 : 300;
      const load = { count, everyMs: 10, signal };
      const { times, failed } = await signUp(server.url, load);
      const p99 = percentile(times, 99);
      const also = { p99, failed, signups: count };
      return { value: percentile(times, 50), also };
    } finally {
      await server.stop();
      await provider.close();
    }
  },
  holds(variants) {
    const direct = variants['1-direct-calls'];
    const emitter = variants['2-node-emitter'];
    const bus = variants['3-isolated-bus'];
    return (
      bus?.also?.['failed']?.max === 0 &&
      (direct?.also?.['failed']?.min ?? 0) > 0 &&
      (emitter?.also?.['failed']?.min ?? 0) > 0 &&
      bus.median * 5 <= (direct?.median ?? 0)
    );
  },
});
