// A batch of work on two threads, beside the same batch inline.

import { defineExperiment, measureInTurns } from '@under-load/lab';
import { openHalves, throughPool } from './support/batch.ts';
import { openRung, top } from './support/rungs.ts';

const inline = '1-inline';
const perTask = '2-worker-per-task';

export default defineExperiment({
  name: 'speed-up',
  question:
    'How many times as fast as inline is a batch of tasks on two threads?',
  unit: 'x inline',
  better: 'higher',
  // Of what is possible: there may be but one core to be had.
  claim:
    'the pool reaches 0.6 of what two bare threads reach with half of the batch each, and 1.5 times what a thread for every task reaches',
  // The first is measured beside itself: its distance from 1 is noise.
  variants: [inline, perTask, top],
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick }) {
    const batch = { tasks: quick ? 8 : 24, below: 2_000_000 };
    const pool = await openRung(variant, { threads: 2 });
    const beside = await openRung(inline);
    const rate = throughPool(pool, batch);
    const inlineRate = throughPool(beside, batch);
    // V8 learns the task wherever it stays, and that does not count.
    await inlineRate();
    if (variant === top) await rate();

    const pairs = pairsOf(variant, quick);
    const two = await measureInTurns(rate, inlineRate, pairs);
    const also: Record<string, number> = {};
    if (variant === top) {
      const halves = openHalves(batch);
      await halves.rate();
      const most = await measureInTurns(rate, halves.rate, pairs);
      also['of two bare threads'] = most.ratio;
      await halves.close();
    }
    await pool.close();
    return { value: two.ratio, also };
  },
  holds: [
    {
      says: 'the pool, as a share of two bare threads',
      figure: (variants) =>
        variants[top]?.also?.['of two bare threads']?.median,
      atLeast: 0.6,
    },
    {
      says: 'the pool beside 1.5 times a thread for every task, both as a multiple of inline',
      figure: (variants) => variants[top]?.median,
      atLeast: (variants) => 1.5 * (variants[perTask]?.median ?? NaN),
    },
  ],
});

/** A thread for every task is so slow that one turn must do. */
function pairsOf(variant: string, quick: boolean): number {
  if (variant === perTask) return 1;
  return quick ? 3 : 9;
}
