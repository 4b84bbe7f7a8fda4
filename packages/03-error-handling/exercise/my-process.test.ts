// Grades your version: it must hold what the top rung holds.

import { afterAll } from '@jest/globals';
import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/process.ts';
import { SharedProcess } from '../test/support/process-fixture.ts';

const file = rungUnderTest(new URL('my-process.ts', import.meta.url));
const shared = new SharedProcess();
afterAll(() => shared.close());

ladderSuite({
  behaviours,
  extraRungs: ['my-process'],
  fixture: () => shared.open(file),
});
