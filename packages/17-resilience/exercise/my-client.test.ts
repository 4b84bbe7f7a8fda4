// Grades your version: it must hold what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/all.ts';
import { openClientFixture } from '../test/support/client-fixture.ts';

ladderSuite({
  behaviours,
  extraRungs: ['my-client'],
  fixture: () =>
    openClientFixture(
      rungUnderTest(new URL('my-client.ts', import.meta.url)),
    ),
});
