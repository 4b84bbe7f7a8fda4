// Each rung holds what it claims, and breaks what it is said to break.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { clusterBehaviours } from './behaviours/cluster.ts';
import { openClusterFixture } from './support/cluster-fixture.ts';

ladderSuite({
  ladder: lesson.sideLadders?.['cluster-ladder'] ?? [],
  behaviours: clusterBehaviours,
  fixture: async (rung) =>
    openClusterFixture(
      new URL(`../src/cluster-ladder/${rung}.ts`, import.meta.url),
    ),
});
