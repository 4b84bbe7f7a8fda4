// Grades your version: it must hold what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/jobs.ts';
import { openQueueFixture } from '../test/support/queue-fixture.ts';

ladderSuite({
  behaviours,
  extraRungs: ['my-queue'],
  fixture: () =>
    openQueueFixture(
      rungUnderTest(new URL('my-queue.ts', import.meta.url)),
    ),
});
