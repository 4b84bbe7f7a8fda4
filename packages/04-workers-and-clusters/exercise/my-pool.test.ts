// The grade: your version against what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { poolBehaviours } from '../test/behaviours/pool.ts';
import { openPoolFixture } from '../test/support/pool-fixture.ts';

ladderSuite({
  behaviours: poolBehaviours,
  extraRungs: ['my-pool'],
  fixture: () =>
    openPoolFixture(
      rungUnderTest(new URL('my-pool.ts', import.meta.url)),
    ),
});
