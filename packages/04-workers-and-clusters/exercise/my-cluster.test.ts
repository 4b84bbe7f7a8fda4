// Grades your version: it must hold what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/cluster.ts';
import { openClusterFixture } from '../test/support/cluster-fixture.ts';

ladderSuite({
  behaviours,
  extraRungs: ['my-cluster'],
  fixture: async () =>
    openClusterFixture(
      rungUnderTest(new URL('my-cluster.ts', import.meta.url)),
    ),
});
