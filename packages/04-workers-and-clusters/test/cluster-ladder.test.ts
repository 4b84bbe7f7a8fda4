// Each rung of the cluster holds what it claims, and breaks what it is
// said to break.

import { ladderSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { behaviours } from './behaviours/cluster.ts';
import { openClusterFixture } from './support/cluster-fixture.ts';

const [, cluster] = lesson.ladders;

ladderSuite({
  ladder: cluster?.rungs ?? [],
  behaviours,
  fixture: async (rung) =>
    openClusterFixture(
      new URL(`../src/ladder/cluster/${rung}.ts`, import.meta.url),
    ),
});
