// Grades your version: it must hold what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/broker.ts';
import { openBrokerFixture } from '../test/support/broker-fixture.ts';

ladderSuite({
  behaviours,
  extraRungs: ['my-broker'],
  fixture: () =>
    openBrokerFixture(
      rungUnderTest(new URL('my-broker.ts', import.meta.url)),
    ),
});
