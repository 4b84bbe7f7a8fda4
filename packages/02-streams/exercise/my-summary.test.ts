// The grade: your version against what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/summary.ts';
import { openSummaryFixture } from '../test/support/summary-fixture.ts';

ladderSuite({
  behaviours,
  extraRungs: ['my-summary'],
  fixture: () =>
    openSummaryFixture(
      rungUnderTest(new URL('my-summary.ts', import.meta.url)),
    ),
});
