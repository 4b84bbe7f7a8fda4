// Each rung holds what it claims, and breaks what it is said to break.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/jobs.ts';
import { openQueueFixture } from './support/queue-fixture.ts';

const [ladder] = lesson.ladders;

ladderSuite({
  ladder: ladder?.rungs ?? [],
  behaviours,
  fixture: (rung) =>
    openQueueFixture(
      new URL(`../src/ladder/jobs/${rung}.ts`, import.meta.url),
    ),
});
