// The top rung: what `ladder.test.ts` does for those below it.

import { afterAll } from '@jest/globals';
import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/all.ts';
import { openAppFixture } from './support/app-fixture.ts';
import { SharedApp } from './support/shared-app.ts';

const shared = new SharedApp();
afterAll(() => shared.close());

ladderSuite({
  ladder: lesson.ladder,
  rungs: ['4-crash-safe'],
  behaviours,
  fixture: (rung) => {
    const module = new URL(`../src/ladder/${rung}.ts`, import.meta.url);
    return openAppFixture({ module, supervise: true }, shared);
  },
});
