// Each rung holds what it claims, and breaks what it is said to break.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/process.ts';
import { openProcessFixture } from './support/process-fixture.ts';

const [, ladder] = lesson.ladders;
const folder = new URL('../src/ladder/process/', import.meta.url);

ladderSuite({
  ladder: ladder?.rungs ?? [],
  behaviours,
  fixture: (rung) => openProcessFixture(new URL(`${rung}.ts`, folder)),
});
