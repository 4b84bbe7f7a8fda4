// Each rung of the pool holds what it claims, and breaks what it is
// said to break.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { poolBehaviours } from './behaviours/pool.ts';
import { openPoolFixture } from './support/pool-fixture.ts';

ladderSuite({
  ladder: lesson.ladder,
  behaviours: poolBehaviours,
  fixture: (rung) =>
    openPoolFixture(
      new URL(`../src/ladder/${rung}.ts`, import.meta.url),
    ),
});
