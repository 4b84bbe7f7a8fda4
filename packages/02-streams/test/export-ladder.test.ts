// Each rung holds what it claims, and breaks what it is said to break.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/export.ts';
import { openExportFixture } from './support/export-fixture.ts';

ladderSuite({
  ladder: lesson.ladders[1]?.rungs ?? [],
  behaviours,
  fixture: (rung) =>
    openExportFixture(
      new URL(`../src/ladder/export/${rung}.ts`, import.meta.url),
    ),
});
