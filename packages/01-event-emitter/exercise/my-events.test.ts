// Grades your version: it must hold what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/all.ts';
import { openEventsFixture } from '../test/support/events-fixture.ts';

ladderSuite({
  behaviours,
  extraRungs: ['my-events'],
  fixture: () =>
    openEventsFixture(
      rungUnderTest(new URL('my-events.ts', import.meta.url)),
    ),
});
