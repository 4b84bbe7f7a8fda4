// Grades your version: it must hold what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/all.ts';
import { openAuthFixture } from '../test/support/auth-fixture.ts';

ladderSuite({
  behaviours,
  extraRungs: ['my-auth'],
  fixture: () =>
    openAuthFixture(
      rungUnderTest(new URL('my-auth.ts', import.meta.url)),
    ),
});
