// Each rung holds what it claims, and breaks what it is said to break.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import type { CreateCache } from '../src/cache.ts';
import { behaviours } from './behaviours/all.ts';
import { openCacheFixture } from './support/cache-fixture.ts';

ladderSuite({
  lesson,
  behaviours,
  async fixture(rung) {
    const module = (await import(`../src/ladder/${rung}.ts`)) as {
      createCache: CreateCache;
    };
    return openCacheFixture(rung, module.createCache);
  },
});
