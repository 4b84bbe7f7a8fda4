// A batch of work on two threads, beside the same batch inline.

import { defineExperiment, measureInTurns } from '@under-load/lab';
import { createPool as createInline } from '../src/ladder/1-inline.ts';
import { openHalves, throughPool } from './support/batch.ts';
import { loadRung, rungs } from './support/rungs.ts';

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
  variants: rungs,
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick }) {
    const batch = { tasks: quick ? 8 : 24, below: 2_000_000 };
    const createPool = await loadRung(variant);
    const [pool, inline] = [createPool({ threads: 2 }), createInline()];
    const rate = throughPool(pool, batch);
    const inlineRate = throughPool(inline, batch);
    // V8 learns the task wherever it stays, and that does not count.
    await inlineRate();
    if (hasThreads(variant)) await rate();

    const pairs = pairsOf(variant, quick);
    const two = await measureInTurns(rate, inlineRate, pairs);
    const also: Record<string, number> = {};
    if (hasThreads(variant)) {
      const halves = openHalves(batch);
      await halves.rate();
      const most = await measureInTurns(rate, halves.rate, pairs);
      also['of two bare threads'] = most.ratio;
      await halves.close();
    }
    await pool.close();
    return { value: two.ratio, also };
  },
  holds(variants) {
    const pool = variants['4-pool'];
    const perTask = variants['2-worker-per-task'];
    const two = pool?.median ?? 0;
    const reached = pool?.also?.['of two bare threads']?.median ?? 0;
    return reached >= 0.6 && two >= 1.5 * (perTask?.median ?? two);
  },
});

/** It keeps threads, so that it is worth a second look. */
function hasThreads(variant: string): boolean {
  return variant.endsWith('pool');
}

/** A thread for every task is so slow that one turn must do. */
function pairsOf(variant: string, quick: boolean): number {
  if (!hasThreads(variant)) return 1;
  return quick ? 5 : 9;
}
