// A client asks for all that it gets, before a border and after it.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { defineExperiment } from '@under-load/lab';
import { withTwoProcesses } from './support/processes.ts';
import { flexible } from './support/variants.ts';

const windowMs = 2000;
const limit = 100;

export default defineExperiment({
  name: 'border',
  question:
    'A client asks for 200 before the border of a window, and for 200 after it: how many pass in less than one window?',
  unit: 'requests that pass',
  better: 'lower',
  claim:
    'with a window that has a border at least 180 pass, with GCRA more than 110, with the log exactly 100',
  rung: '5-sliding-log',
  variants: ['3-fixed-window', flexible, '4-gcra', '8-local'],
  runs: { full: 3, quick: 1 },
  measure: ({ variant }) =>
    withTwoProcesses({ variant, limit, windowMs }, async (fire) => {
      for (;;) {
        const key = randomUUID();
        // For windows of the clock, and for those of a first request.
        await sleep(windowMs - (Date.now() % windowMs) + 20);
        const first = await fire({ key, times: 1 });
        await sleep(windowMs * 0.75);
        const began = performance.now();
        const before = await fire({ key, times: 100 });
        await sleep(windowMs * 0.35);
        const after = await fire({ key, times: 100 });
        const tookMs = performance.now() - began;
        const also = { first, before, after };
        // Else a busy machine has made it longer than a window.
        if (tookMs < windowMs) return { value: before + after, also };
      }
    }),
  holds: [
    {
      says: 'requests that pass with a fixed window',
      figure: (of) => of['3-fixed-window']?.min,
      atLeast: 180,
    },
    {
      says: 'with GCRA',
      figure: (of) => of['4-gcra']?.min,
      atLeast: 110,
    },
    {
      says: 'with the log',
      figure: (of) => of['8-local']?.max,
      exactly: 100,
    },
  ],
});
