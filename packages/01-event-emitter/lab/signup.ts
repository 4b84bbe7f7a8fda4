// What does a slow and faulty mail provider do to signups?

import {
  type Clause,
  defineExperiment,
  percentile,
  startServer,
  type Variants,
} from '@under-load/lab';
import { startMailProvider } from '../src/fakes/mail-provider.ts';
import { seededRandom } from './support/seeded-random.ts';
import {
  signUp,
  type SignUpResult,
  warmUp,
} from './support/sign-up.ts';

const entry = new URL('../src/server.ts', import.meta.url);
const below = ['1-direct-calls', '2-node-emitter', '3-try-each'];

export default defineExperiment({
  name: 'signup',
  question:
    'The mail provider takes 200 ms and fails 30 % of mails: how long does a signup take, and how many fail?',
  unit: 'ms, p50',
  better: 'lower',
  alsoBetter: { failed: 'lower', 'before mail': 'higher' },
  claim:
    'at the top rung no signup fails, and 9 of 10 are answered before their mail is sent; with direct calls none is; the first three rungs fail some',
  variants: [...below, '6-drain'],
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick, signal }) {
    const random = failingSometimes();
    const provider = await startMailProvider(random);
    const server = await startServer({
      entry,
      args: ['--rung', variant],
      // One attempt: retries are no part of the rungs.
      env: { MAIL_URL: provider.url, MAIL_ATTEMPTS: '1' },
      signal,
    });
    try {
      await warmUp(server.url, signal);
      const hasMail = (id: string) =>
        provider.hasDelivered(`welcome:${id}`);
      const count = quick ? 30 : 150;
      const load = { count, everyMs: 10, hasMail, signal };
      const first = await signUp(server.url, { ...load, from: 0 });
      // A process that a failed mail ends is to end in between.
      await random.failed;
      const rest = await signUp(server.url, { ...load, from: count });
      return summarize([first, rest]);
    } finally {
      await server.stop();
      await provider.close();
    }
  },
  holds: [
    {
      says: 'signups that fail at the top rung',
      figure: (variants) => ofTop(variants, 'failed')?.max,
      exactly: 0,
    },
    {
      says: 'signups answered before their mail at the top rung, beside 9 of 10',
      figure: (variants) => ofTop(variants, 'before mail')?.min,
      atLeast: (variants) =>
        0.9 * (ofTop(variants, 'signups')?.min ?? NaN),
    },
    {
      says: 'signups answered before their mail, with direct calls',
      figure: (variants) =>
        variants['1-direct-calls']?.also?.['before mail']?.max,
      exactly: 0,
    },
    ...below.map((name): Clause => ({
      says: `signups that fail at ${name}`,
      figure: (variants) => variants[name]?.also?.['failed']?.min,
      above: 0,
    })),
  ],
});

function ofTop({ '6-drain': top }: Variants, name: string) {
  return top?.also?.[name];
}

/** The same 30 % in every run. `failed`: resolves at the first. */
function failingSometimes() {
  const next = seededRandom(1);
  const failureRate = 0.3;
  let failFirst = () => {};
  const failed = new Promise<void>((resolve) => {
    failFirst = resolve;
  });
  const random = () => {
    const number = next();
    if (number < failureRate) failFirst();
    return number;
  };
  return { failureRate, random, failed };
}

function summarize(results: SignUpResult[]) {
  const sum = (of: (result: SignUpResult) => number) =>
    results.map(of).reduce((all, one) => all + one, 0);
  const times = results.flatMap((result) => result.times);
  const failed = sum((result) => result.failed);
  const also = {
    p99: percentile(times, 99),
    failed,
    'before mail': sum((result) => result.beforeMail),
    signups: times.length + failed,
  };
  return { value: percentile(times, 50), also };
}
