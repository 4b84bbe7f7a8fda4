// A hundred requests fail; then twenty callers ask for a row.

import { setTimeout as sleep } from 'node:timers/promises';
import { defineExperiment, type Variants } from '@under-load/lab';
import { readAccount } from '../src/app/accounts.ts';
import { oneRow, openRung, prepare } from './support/callers.ts';

const longWaitMs = 2000;

export default defineExperiment({
  name: 'leak',
  question:
    'A hundred requests fail, then twenty callers ask for a row: how many hang?',
  unit: 'requests that hang',
  better: 'lower',
  claim:
    'with the published pool all of them hang; with the rungs above it none',
  variants: ['3-pool-leaky', '4-released', '6-limited'],
  runs: { full: 3, quick: 1 },
  async measure({ variant }) {
    await prepare();
    const pool = await openRung(variant);
    const failing = () =>
      pool.withClient((client) => readAccount(client, 999));
    await settledOrLate(Array.from({ length: 100 }, failing));
    const asked = Array.from({ length: 20 }, () =>
      pool.withClient(oneRow),
    );
    const answered = await settledOrLate(asked);
    return { value: 20 - answered, also: { answered } };
  },
  holds: [
    {
      says: 'requests that hang with the published pool',
      figure: (of) => of['3-pool-leaky']?.min,
      exactly: 20,
    },
    ...['4-released', '6-limited'].map((rung) => ({
      says: `with ${rung}`,
      figure: (of: Variants) => of[rung]?.max,
      exactly: 0,
    })),
  ],
});

/** Resolves to how many have settled when all have, or it is late. */
async function settledOrLate(promises: Promise<unknown>[]) {
  let settled = 0;
  const count = () => void (settled += 1);
  const all = promises.map((one) => one.then(count, count));
  await Promise.race([Promise.all(all), sleep(longWaitMs)]);
  return settled;
}
