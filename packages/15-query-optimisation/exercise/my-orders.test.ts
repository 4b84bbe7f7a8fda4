// The grade: your version against what the top rung holds.

import { afterAll } from '@jest/globals';
import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/orders.ts';
import { openOrdersFixture } from '../test/support/orders-fixture.ts';
import { dropDatabases } from '../test/support/own-database.ts';

afterAll(dropDatabases);

ladderSuite({
  behaviours,
  extraRungs: ['my-orders'],
  fixture: () =>
    openOrdersFixture(
      rungUnderTest(new URL('my-orders.ts', import.meta.url)),
    ),
});
