// Each rung of the pool holds what it claims, and breaks what it is
// said to break. The batching pool holds what the top rung holds.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/pool.ts';
import { openPoolFixture } from './support/pool-fixture.ts';

const [pool] = lesson.ladders;
const batching = '../../beyond/batching/batching-pool';

ladderSuite({
  ladder: pool?.rungs ?? [],
  behaviours,
  extraRungs: [batching],
  fixture: (rung) =>
    openPoolFixture(
      new URL(`../src/ladder/pool/${rung}.ts`, import.meta.url),
    ),
});
