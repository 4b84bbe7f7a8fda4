// Grades your version: it must hold what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/process.ts';
import { openProcessFixture } from '../test/support/process-fixture.ts';

const file = rungUnderTest(new URL('my-process.ts', import.meta.url));

ladderSuite({
  behaviours,
  extraRungs: ['my-process'],
  fixture: () => openProcessFixture(file),
});
