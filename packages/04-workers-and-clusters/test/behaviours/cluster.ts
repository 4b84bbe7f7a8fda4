// What the cluster's rungs are compared by.

import type { Behaviour } from '@under-load/lab';
import type { ClusterFixture } from '../support/cluster-fixture.ts';
import { clusterAccidents } from './cluster-accidents.ts';
import { clusterEnds } from './cluster-ends.ts';

export const behaviours: Behaviour<ClusterFixture>[] = [
  ...clusterAccidents,
  ...clusterEnds,
];
