// The grade: your version against what the top rung holds.

import { ladderSuite, rungUnderTest } from '@under-load/lab/jest';
import { behaviours } from '../test/behaviours/export.ts';
import { openExportFixture } from '../test/support/export-fixture.ts';

ladderSuite({
  behaviours,
  extraRungs: ['my-export'],
  fixture: () =>
    openExportFixture(
      rungUnderTest(new URL('my-export.ts', import.meta.url)),
    ),
});
