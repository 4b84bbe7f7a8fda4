// The same two halves for the smaller ladder, of exports.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/exports.ts';
import { openExportFixture } from './support/export-fixture.ts';

ladderSuite({
  ladder: lesson.sideLadders?.['export-ladder'] ?? [],
  behaviours,
  fixture: (rung) =>
    openExportFixture(
      new URL(`../src/export-ladder/${rung}.ts`, import.meta.url),
    ),
});
