// Grades your version: it must hold what the top rung holds.

import { afterAll } from '@jest/globals';
import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/answers.ts';
import { SharedAnswers } from '../test/support/answers-fixture.ts';

const file = rungUnderTest(new URL('my-answers.ts', import.meta.url));
const shared = new SharedAnswers();
afterAll(() => shared.close());

ladderSuite({
  behaviours,
  extraRungs: ['my-answers'],
  fixture: () => shared.open(file),
});
