// How long other requests wait while a long task runs.

import { type Clause, defineExperiment } from '@under-load/lab';
import { loopDelayDuring } from './support/loop-delay.ts';
import { openRung, rungs } from './support/rungs.ts';

export default defineExperiment({
  name: 'loop-delay',
  question:
    'How late is the event loop while a task uses a core, in percent of the task?',
  unit: '% of the task, p99',
  better: 'lower',
  claim:
    'inline the loop stands still for 90 % of the task or more; with any thread, p99 is below 20 %',
  rung: '2-worker-per-task',
  variants: rungs,
  runs: { full: 3, quick: 1 },
  axes: { x: 'a request comes, ms', y: 'and waits, ms' },
  async measure({ variant, quick }) {
    const taskMs = quick ? 300 : 1000;
    const pool = await openRung(variant, { threads: 1 });
    await pool.run('noop', 1); // Its thread has started.
    const delay = await loopDelayDuring(() =>
      pool.run('spin', { ms: taskMs }),
    );
    await pool.close();
    const also = { 'p99, ms': delay.p99Ms, 'longest, ms': delay.maxMs };
    return {
      value: (100 * delay.p99Ms) / taskMs,
      also,
      series: { wait: delay.waits },
    };
  },
  holds: [
    {
      says: '% of the task that the loop stands still, inline',
      figure: (variants) => variants['1-inline']?.median,
      atLeast: 90,
    },
    ...rungs.slice(1).map((name): Clause => ({
      says: `% of the task that the loop stands still, at ${name}`,
      figure: (variants) => variants[name]?.median,
      below: 20,
    })),
  ],
});
