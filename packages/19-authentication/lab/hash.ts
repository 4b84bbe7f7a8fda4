// What a password costs, and who else waits for it.

import { pbkdf2Sync, scryptSync } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { defineExperiment } from '@under-load/lab';
import { hashPassword } from '../src/ladder/password.ts';

const scryptOf = (power: number) => () =>
  hashPassword('correct 42', 2 ** power);
const top = 'scrypt, N = 2^15, p = 3 (the top rung)';
const same = 'the same, scryptSync';
const published = 'pbkdf2Sync, 50,000 (rungs 1 to 6)';

const ways: Record<string, () => unknown> = {
  [published]: () =>
    pbkdf2Sync('correct 42', 'salt', 50_000, 32, 'sha256'),
  'scrypt, N = 2^14, p = 3': scryptOf(14),
  [top]: scryptOf(15),
  [same]: () =>
    scryptSync('correct 42', 'salt', 32, {
      N: 2 ** 15,
      p: 3,
      maxmem: 2 ** 26,
    }),
  'scrypt, N = 2^16, p = 3': scryptOf(16),
};

export default defineExperiment({
  name: 'hash',
  question: 'While a password is hashed: how busy is the event loop?',
  unit: '% of the time',
  better: 'lower',
  claim: 'a hash on the loop takes it whole; beside it, under a third',
  variants: Object.keys(ways),
  runs: { full: 5, quick: 1 },
  async measure({ variant, quick }) {
    const count = quick ? 2 : 5;
    await ways[variant]?.();
    await turn();
    const cpu = process.cpuUsage();
    const before = performance.eventLoopUtilization();
    for (let i = 0; i < count; i += 1) await ways[variant]?.();
    const { utilization } = performance.eventLoopUtilization(before);
    const { user, system } = process.cpuUsage(cpu);
    const also = { 'ms of CPU': (user + system) / 1000 / count };
    return { value: utilization * 100, also };
  },
  holds: [
    {
      says: 'on the loop',
      figure: (of) => of[same]?.min,
      atLeast: 90,
    },
    {
      says: 'beside it',
      figure: (of) => of[top]?.max,
      atMost: 33,
    },
  ],
});
