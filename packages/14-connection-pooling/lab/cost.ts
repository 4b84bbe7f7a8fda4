// What a request pays for the way to its row.

import { defineExperiment } from '@under-load/lab';
import {
  callAll,
  oneRow,
  openRung,
  prepare,
} from './support/callers.ts';

export default defineExperiment({
  name: 'cost',
  question: 'Ten callers ask for one row: how many requests a second?',
  unit: 'requests/s',
  better: 'higher',
  claim:
    'the pool answers at least ten times as many requests as a connection for each',
  variants: ['1-connect-each', '2-one-client', '6-limited'],
  runs: { full: 5, quick: 1 },
  async measure({ variant, quick }) {
    await prepare();
    const pool = await openRung(variant);
    const ask = () => pool.withClient(oneRow);
    const durationMs = quick ? 500 : 3000;
    await callAll({ callers: 10, durationMs: 200, ask });
    const cpu = process.cpuUsage();
    const { length } = await callAll({ callers: 10, durationMs, ask });
    const { user, system } = process.cpuUsage(cpu);
    await pool.close();
    return {
      value: (length / durationMs) * 1000,
      also: { 'us of CPU': (user + system) / length },
    };
  },
  holds: [
    {
      says: 'the pool, over a connection for each request',
      figure: (of) =>
        (of['6-limited']?.median ?? 0) /
        (of['1-connect-each']?.median ?? Infinity),
      atLeast: 10,
    },
  ],
});
