// Each rung holds what it claims, and breaks what it is said to break.
// The others are in ladder-top.test.ts: two files share two cores.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/all.ts';
import { openRung } from './support/cache-fixture.ts';

const [ladder] = lesson.ladders;

ladderSuite({
  ladder: ladder?.rungs.slice(0, 4) ?? [],
  behaviours,
  fixture: openRung,
});
