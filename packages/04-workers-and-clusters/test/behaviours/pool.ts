// Everything that the rungs of the pool are compared by.

import type { Behaviour } from '@under-load/lab';
import type { PoolFixture } from '../support/pool-fixture.ts';
import { poolEnd } from './pool-end.ts';
import { poolFailures } from './pool-failures.ts';
import { poolLimits } from './pool-limits.ts';
import { poolWork } from './pool-work.ts';

export const behaviours: Behaviour<PoolFixture>[] = [
  ...poolWork,
  ...poolFailures,
  ...poolLimits,
  ...poolEnd,
];
