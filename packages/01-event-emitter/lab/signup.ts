// What does a slow and faulty mail provider do to signups?

import {
  defineExperiment,
  percentile,
  startServer,
} from '@under-load/lab';
import { startMailProvider } from '../src/fakes/mail-provider.ts';
import { seededRandom } from './support/seeded-random.ts';
import { signUp, warmUp } from './support/sign-up.ts';

const entry = new URL('../src/server.ts', import.meta.url);

export default defineExperiment({
  name: 'signup',
  question:
    'The mail provider takes 200 ms and fails 30 % of mails: how long does a signup take, and how many fail?',
  unit: 'ms, p50',
  better: 'lower',
  claim:
    'at the top rung no signup fails, and the median one takes at most a fifth of the time of direct calls; the first three rungs fail some',
  variants: [
    '1-direct-calls',
    '2-node-emitter',
    '3-try-each',
    '6-drain',
  ],
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
      const count = quick ? 60 : 300;
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
    const failed = (name: string) => variants[name]?.also?.['failed'];
    const below = ['1-direct-calls', '2-node-emitter', '3-try-each'];
    const top = variants['6-drain']?.median ?? Infinity;
    const direct = variants['1-direct-calls']?.median ?? 0;
    return (
      failed('6-drain')?.max === 0 &&
      below.every((name) => (failed(name)?.min ?? 0) > 0) &&
      top * 5 <= direct
    );
  },
});
