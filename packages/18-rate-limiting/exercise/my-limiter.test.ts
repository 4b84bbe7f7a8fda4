// Grades your version: it must hold what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/all.ts';
import { limiterFixtures } from '../test/support/limiter-fixture.ts';

const open = limiterFixtures();

ladderSuite({
  behaviours,
  extraRungs: ['my-limiter'],
  fixture: () =>
    open(rungUnderTest(new URL('my-limiter.ts', import.meta.url))),
});
