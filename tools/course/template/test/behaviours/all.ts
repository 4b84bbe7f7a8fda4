// The behaviours that every rung of the ladder is tried by.

import type { Behaviour } from '@under-load/lab';
import type { LoadAllFixture } from '../support/load-all-fixture.ts';
import { failures } from './failures.ts';
import { loads } from './loads.ts';
import { slowLoads } from './slow-loads.ts';

export const behaviours: Behaviour<LoadAllFixture>[] = [
  ...loads,
  ...slowLoads,
  ...failures,
];
