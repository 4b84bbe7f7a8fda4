// Three bad seconds, and the minute after them.

import { defineExperiment, type Variants } from '@under-load/lab';
import { simulate } from './support/simulate.ts';

const shedding = '4-backoff, the service refuses';
const storms = ['3-retry-at-once', '4-backoff'];
const calm = ['6-breaker', '7-bulkhead', shedding];

const atTheEnd = 'at the end, %';
const perCall = 'requests a call';
const end = (of: Variants, name: string) =>
  of[name]?.also?.[atTheEnd]?.max;

export default defineExperiment({
  name: 'storm',
  question:
    'A service is slow for three seconds: how many calls of a minute are answered?',
  unit: '% answered',
  better: 'higher',
  claim:
    'with retries, at once or with backoff, the service never recovers; with a breaker, or when it refuses, 85 of 100 calls are answered',
  variants: ['1-fetch', '2-timeout', ...storms, '5-budget', ...calm],
  runs: { full: 1, quick: 1 },
  axes: { x: 'second', y: 'calls answered' },
  async measure({ variant, quick }) {
    const isShedding = variant === shedding;
    const rung = isShedding ? '4-backoff' : variant;
    const seconds = quick ? 25 : 60;
    const minute = await simulate(
      rung,
      seconds,
      isShedding ? 40 : Infinity,
    );
    const { calls, requests, answered, slowestMs } = minute;
    const sum = (some: number[]) => some.reduce((all, n) => all + n, 0);
    return {
      value: (100 * sum(answered)) / calls,
      also: {
        [perCall]: requests / calls,
        'slowest, ms': slowestMs,
        [atTheEnd]: (100 * sum(answered.slice(-5))) / 1000,
      },
      series: {
        answered: answered.map(
          (n, second) => [second, n] as [number, number],
        ),
      },
    };
  },
  holds: [
    ...storms.map((rung) => ({
      says: `answered in the last five seconds, % with ${rung}`,
      figure: (of: Variants) => end(of, rung),
      exactly: 0,
    })),
    ...calm.flatMap((name) => [
      {
        says: `% of all, with ${name}`,
        figure: (of: Variants) => of[name]?.min,
        atLeast: 85,
      },
      {
        says: `requests a call with ${name}`,
        figure: (of: Variants) => of[name]?.also?.[perCall]?.max,
        atMost: 1.5,
      },
    ]),
  ],
});
