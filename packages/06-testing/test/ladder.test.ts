// Each rung notices the bugs that it should, and misses all others.

import { jest } from '@jest/globals';
import { scaled } from '@under-load/lab';
import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { suitesOf } from '../mutants/suites.ts';
import { behaviours } from './behaviours/all.ts';
import { shareRun } from './support/suite-fixture.ts';

// The first proof waits for the run that all of them share.
jest.setTimeout(scaled(240_000));

const ladder = lesson.ladders.flatMap(({ rungs }) => rungs);
const names = ladder.map(({ name }) => name);

ladderSuite({
  ladder,
  behaviours,
  fixture: shareRun(() => suitesOf(names)),
});
