// The grade: your version against what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/all.ts';
import { openAppFixture } from '../test/support/app-fixture.ts';

ladderSuite({
  behaviours,
  extraRungs: ['my-app'],
  fixture: () =>
    openAppFixture(
      rungUnderTest(new URL('my-app.ts', import.meta.url)),
      {
        supervise: true,
      },
    ),
});
