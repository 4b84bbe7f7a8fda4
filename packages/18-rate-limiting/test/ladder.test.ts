// Each rung holds what it claims, and breaks what it is said to break.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/all.ts';
import { limiterFixtures } from './support/limiter-fixture.ts';

const [ladder] = lesson.ladders;
const open = limiterFixtures();

ladderSuite({
  ladder: ladder?.rungs ?? [],
  behaviours,
  fixture: (rung) =>
    open(new URL(`../src/ladder/${rung}.ts`, import.meta.url)),
});
