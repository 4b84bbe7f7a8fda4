// What a second process adds, when the work is done in the handler.

import { defineExperiment, measureInTurns } from '@under-load/lab';
import { startCluster } from './support/cluster-program.ts';
import { requestRate } from './support/cluster-rate.ts';

/** Some ten milliseconds of a core, and hardly any memory. */
const path = '/mandelbrot.png?size=160&threads=1';
const inFlight = 8;
const single = '1-single';
const top = '6-rolling-restart';

export default defineExperiment({
  name: 'cluster',
  question:
    'A handler that needs a core for milliseconds: how many requests a second do one process and two workers answer?',
  unit: 'requests/s',
  better: 'higher',
  alsoBetter: { 'x one process': 'higher' },
  claim:
    'two supervised workers answer at least 1.2 times as many requests as one process',
  variants: [single, top],
  runs: { full: 3, quick: 1 },
  async measure({ variant, quick, signal }) {
    const program = await startCluster({ variant, signal });
    // Beside it, in turns: the machine may be busy with other things.
    const other = await startCluster({ variant: single, signal });
    const durationMs = quick ? 300 : 1000;
    const rateAt = (url: string) => () =>
      requestRate(`${url}${path}`, { inFlight, durationMs });
    try {
      const measure = rateAt(program.url);
      const beside = rateAt(other.url);
      // A turn that V8 optimises in, and that does not count.
      await measureInTurns(measure, beside, 1);
      const turns = await measureInTurns(
        measure,
        beside,
        quick ? 3 : 5,
      );
      const also = { 'x one process': turns.ratio };
      return { value: turns.perSecond, also };
    } finally {
      await Promise.all([program.stop(), other.stop()]);
    }
  },
  holds: [
    {
      says: 'requests that two supervised workers answer, as a multiple of one process',
      figure: (variants) =>
        variants[top]?.also?.['x one process']?.median,
      atLeast: 1.2,
    },
  ],
});
