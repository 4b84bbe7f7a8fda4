// Each rung holds what it claims, and breaks what it is said to break.
// The top one has a file of its own: a crash takes its time.

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
  rungs: ['1-scattered', '2-central', '3-operational'],
  behaviours,
  fixture: (rung) => {
    const module = new URL(`../src/ladder/${rung}.ts`, import.meta.url);
    return openAppFixture({ module, supervise: false }, shared);
  },
});
