// A client sends a thousand requests at once, to two processes.

import { randomUUID } from 'node:crypto';
import { defineExperiment, type Variants } from '@under-load/lab';
import { withTwoProcesses } from './support/processes.ts';

const exact = ['3-fixed-window', '8-local'];

export default defineExperiment({
  name: 'passed',
  question:
    'Of 1,000 requests at once, over two processes, with a limit of 100: how many pass?',
  unit: 'requests that pass',
  better: 'lower',
  claim:
    'read and write lets at least 500 pass, a count in memory 200, and what counts in one step exactly 100',
  rung: '3-fixed-window',
  variants: ['1-memory', '2-get-then-set', ...exact],
  runs: { full: 3, quick: 1 },
  async measure({ variant }) {
    // No border of a window comes in between.
    const settings = { variant, limit: 100, windowMs: 86_400_000 };
    const value = await withTwoProcesses(settings, (fire) =>
      fire({ key: randomUUID(), times: 500 }),
    );
    return { value };
  },
  holds: [
    {
      says: 'requests that pass with read and write',
      figure: (of) => of['2-get-then-set']?.min,
      atLeast: 500,
    },
    {
      says: 'with a count in memory',
      figure: (of) => of['1-memory']?.max,
      exactly: 200,
    },
    ...exact.map((rung) => ({
      says: `with ${rung}`,
      figure: (of: Variants) => of[rung]?.max,
      exactly: 100,
    })),
  ],
});
