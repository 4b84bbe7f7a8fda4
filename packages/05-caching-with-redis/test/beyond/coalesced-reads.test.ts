// Coalesced reads hold what the top rung holds.

import { ladderSuite } from '@under-load/lab/jest';
import { behaviours } from '../behaviours/all.ts';
import { openCacheFixture } from '../support/cache-fixture.ts';

const file = '../../src/beyond/coalesced-reads/coalesced-reads.ts';

ladderSuite({
  behaviours,
  extraRungs: ['coalesced-reads'],
  fixture: () => openCacheFixture(new URL(file, import.meta.url)),
});
