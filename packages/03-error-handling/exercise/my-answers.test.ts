// The grade: your version against what the top rung holds.

import { afterAll } from '@jest/globals';
import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/all.ts';
import { openAppFixture } from '../test/support/app-fixture.ts';
import { SharedApp } from '../test/support/shared-app.ts';

const module = rungUnderTest(new URL('my-app.ts', import.meta.url));
const shared = new SharedApp();
afterAll(() => shared.close());

ladderSuite({
  behaviours,
  extraRungs: ['my-app'],
  fixture: () => openAppFixture({ module, supervise: true }, shared),
});
