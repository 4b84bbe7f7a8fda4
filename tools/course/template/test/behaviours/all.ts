// Everything that the ladder's rungs are compared by.

import type { Behaviour } from '@under-load/lab';
import type { LoadAllFixture } from '../support/load-all-fixture.ts';
import { failures } from './failures.ts';
import { loads } from './loads.ts';

export const behaviours: Behaviour<LoadAllFixture>[] = [
  ...loads,
  ...failures,
];
