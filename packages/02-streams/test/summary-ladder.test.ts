// Each rung holds what it claims, and breaks what it is said to break.
// The byte scanner, beyond the ladder, holds everything.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/summary.ts';
import { openSummaryFixture } from './support/summary-fixture.ts';

const src = new URL('../src/', import.meta.url);

ladderSuite({
  ladder: lesson.ladders[0]?.rungs ?? [],
  behaviours,
  extraRungs: ['byte-scanner'],
  fixture: (rung) =>
    openSummaryFixture(
      rung === 'byte-scanner'
        ? new URL(`beyond/${rung}/${rung}.ts`, src)
        : new URL(`ladder/summary/${rung}.ts`, src),
    ),
});
