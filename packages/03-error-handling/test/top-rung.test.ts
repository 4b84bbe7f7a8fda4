// The top rung: what `ladder.test.ts` does for those below it.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/all.ts';
import { openAppFixture } from './support/app-fixture.ts';

ladderSuite({
  ladder: lesson.ladder,
  rungs: ['4-crash-safe'],
  behaviours,
  fixture: (rung) =>
    openAppFixture(
      new URL(`../src/ladder/${rung}.ts`, import.meta.url),
      { supervise: true },
    ),
});
