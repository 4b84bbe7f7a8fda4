// Each rung holds what it claims, and breaks what it is said to break.

import { afterAll } from '@jest/globals';
import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/process.ts';
import { SharedProcess } from './support/process-fixture.ts';

const [, ladder] = lesson.ladders;
const folder = new URL('../src/ladder/process/', import.meta.url);
const shared = new SharedProcess();
afterAll(() => shared.close());

ladderSuite({
  ladder: ladder?.rungs ?? [],
  behaviours,
  fixture: (rung) => shared.open(new URL(`${rung}.ts`, folder)),
});
