// Each rung holds what it claims, and breaks what it is said to break.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/all.ts';
import { openAuthFixture } from './support/auth-fixture.ts';

const [ladder] = lesson.ladders;

ladderSuite({
  ladder: ladder?.rungs ?? [],
  behaviours,
  fixture: (rung) =>
    openAuthFixture(
      new URL(`../src/ladder/${rung}.ts`, import.meta.url),
    ),
});
