// Grades your version: it must hold what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/all.ts';
import { openCacheFixture } from '../test/support/cache-fixture.ts';

ladderSuite({
  behaviours,
  extraRungs: ['my-cache'],
  fixture: () =>
    openCacheFixture(
      rungUnderTest(new URL('my-cache.ts', import.meta.url)),
    ),
});
