// The CPU that a decision costs this process, beside a bare INCR.

import { defineExperiment, measureInTurns } from '@under-load/lab';
import {
  bare,
  flexible,
  forget,
  openVariant,
  store,
} from './support/variants.ts';

const settings = { limit: 100, windowMs: 60_000 };

export default defineExperiment({
  name: 'cost',
  question: 'What does a decision cost beside a bare INCR?',
  unit: 'x INCR, by CPU',
  better: 'lower',
  claim:
    'the top rung takes at most four times the CPU of a bare INCR, and at most one and a half times that of rate-limiter-flexible',
  // The first is measured beside itself: its distance from 1 is noise.
  variants: [bare, '3-fixed-window', '8-local', flexible, store],
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick }) {
    const one = await openVariant({ variant, ...settings });
    const other = await openVariant({ variant: bare, ...settings });
    const { ratio, perSecond } = await measureInTurns(
      () => perCpuSecond(one.take),
      () => perCpuSecond(other.take),
      quick ? 3 : 9,
    );
    await Promise.all([one.close(), other.close()]);
    await forget();
    const also = { 'us of CPU': 1e6 / perSecond };
    return { value: 1 / ratio, also };
  },
  holds: [
    {
      says: 'the CPU of the top rung, of a bare INCR',
      figure: (of) => of['8-local']?.median,
      atMost: 4,
    },
    {
      says: `the CPU of the top rung, of ${flexible}`,
      figure: (of) =>
        (of['8-local']?.median ?? Infinity) /
        (of[flexible]?.median ?? 0),
      atMost: 1.5,
    },
  ],
});

let keys = 0;

/** 64 at once; each client asks ten times. */
async function perCpuSecond(take: (key: string) => Promise<unknown>) {
  const calls = 6400;
  const cpu = process.cpuUsage();
  for (let done = 0; done < calls; done += 64) {
    keys += 0.1;
    const key = `${process.pid}:${Math.floor(keys)}`;
    await Promise.all(
      Array.from({ length: 64 }, (_, i) => take(`${key}:${i}`)),
    );
  }
  const { user, system } = process.cpuUsage(cpu);
  return (calls / (user + system)) * 1e6;
}
