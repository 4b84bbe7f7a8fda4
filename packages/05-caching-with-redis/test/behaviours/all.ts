// Everything that the ladder's rungs are compared by.

import type { Behaviour } from '@under-load/lab';
import type { CacheFixture } from '../support/cache-fixture.ts';
import { failures } from './failures.ts';
import { freshness } from './freshness.ts';
import { outages } from './outages.ts';
import { reads } from './reads.ts';

export const behaviours: Behaviour<CacheFixture>[] = [
  ...reads,
  ...failures,
  ...freshness,
  ...outages,
];
