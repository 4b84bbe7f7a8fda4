// Each rung holds what it claims, and breaks what it is said to break.

import { afterAll } from '@jest/globals';
import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/batches.ts';
import { openBatchesFixture } from './support/batches-fixture.ts';
import { dropDatabases } from './support/own-database.ts';

afterAll(dropDatabases);

ladderSuite({
  ladder: lesson.ladders[1]?.rungs ?? [],
  behaviours,
  fixture: (rung) =>
    openBatchesFixture(
      new URL(`../src/ladder/batches/${rung}.ts`, import.meta.url),
    ),
});
