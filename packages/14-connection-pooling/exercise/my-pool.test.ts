// Grades your version: it must hold what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/all.ts';
import { openPoolFixture } from '../test/support/pool-fixture.ts';

ladderSuite({
  behaviours,
  extraRungs: ['my-pool'],
  fixture: () =>
    openPoolFixture(
      rungUnderTest(new URL('my-pool.ts', import.meta.url)),
    ),
});
