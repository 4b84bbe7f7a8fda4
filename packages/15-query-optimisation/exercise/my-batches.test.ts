// The grade: your version against what the top rung holds.

import { afterAll } from '@jest/globals';
import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/batches.ts';
import { openBatchesFixture } from '../test/support/batches-fixture.ts';
import { dropDatabases } from '../test/support/own-database.ts';

afterAll(dropDatabases);

ladderSuite({
  behaviours,
  extraRungs: ['my-batches'],
  fixture: () =>
    openBatchesFixture(
      rungUnderTest(new URL('my-batches.ts', import.meta.url)),
    ),
});
