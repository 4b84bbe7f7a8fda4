// The rungs that ladder.test.ts leaves out.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/all.ts';
import { openRung } from './support/cache-fixture.ts';

const [ladder] = lesson.ladders;

ladderSuite({
  ladder: ladder?.rungs.slice(4) ?? [],
  behaviours,
  fixture: openRung,
});
