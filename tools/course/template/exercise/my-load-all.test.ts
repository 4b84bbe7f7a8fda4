// Grades your version: it must hold what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/all.ts';
import { openLoadAllFixture } from '../test/support/load-all-fixture.ts';

ladderSuite({
  behaviours,
  extraRungs: ['my-load-all'],
  fixture: () =>
    openLoadAllFixture(
      rungUnderTest(new URL('my-load-all.ts', import.meta.url)),
    ),
});
