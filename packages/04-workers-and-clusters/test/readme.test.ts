import { readmeSuite } from '@under-load/lab/jest';
import lesson from '../lesson.ts';
import { clusterBehaviours } from './behaviours/cluster.ts';
import { poolBehaviours } from './behaviours/pool.ts';

readmeSuite({
  lesson,
  folder: new URL('..', import.meta.url),
  behaviours: poolBehaviours,
  sideBehaviours: { 'cluster-ladder': clusterBehaviours },
});
