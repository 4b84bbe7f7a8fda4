// Servers and workers are killed: which jobs are lost, or done twice?

import { setTimeout as sleep } from 'node:timers/promises';
import { defineExperiment, type Variants } from '@under-load/lab';
import { library } from './support/open-queue.ts';
import { withProcesses } from './support/processes.ts';

const twice = 'done twice';
const leaky = ['2-in-memory', '3-pop', '4-acknowledged', library];
/** Longer than a lost worker has a job, and than that job takes. */
const quietMs = 3000;

export default defineExperiment({
  name: 'lost',
  question:
    'A thousand jobs, and 20 processes are killed: how many jobs are lost?',
  unit: 'jobs lost',
  better: 'lower',
  alsoBetter: { [twice]: 'lower' },
  claim:
    '6-once loses no job, and does none twice; each other variant in this table loses some',
  variants: [...leaky, '6-once'],
  rung: '6-once',
  timeoutMs: 300_000,
  measure: ({ variant, quick, signal }) =>
    withProcesses(variant, signal, async (processes) => {
      const { look, place, placeAndDie, killWorker } = processes;
      const [kills, orders] = quick ? [2, 25] : [20, 17];
      for (let kill = 0; kill < kills; kill += 1) {
        const { done } = await look();
        // Every fourth time a server, at the worst moment.
        if (kill % 4 === 1) await placeAndDie(orders);
        else {
          await place(orders);
          while ((await look()).done < done + 5) await sleep(5);
          await killWorker();
        }
      }
      let last = await look();
      for (let since = Date.now(); Date.now() - since < quietMs;) {
        await sleep(100);
        const now = await look();
        if (now.done !== last.done) since = Date.now();
        last = now;
      }
      return { value: last.lost, also: { [twice]: last.twice } };
    }),
  holds: [
    {
      says: 'jobs that 6-once loses',
      figure: (of) => of['6-once']?.max,
      exactly: 0,
    },
    {
      says: 'jobs that it does twice',
      figure: (of) => of['6-once']?.also?.[twice]?.max,
      exactly: 0,
    },
    ...leaky.map((variant) => ({
      says: `jobs that ${variant} loses`,
      figure: (of: Variants) => of[variant]?.min,
      atLeast: 1,
    })),
  ],
});
