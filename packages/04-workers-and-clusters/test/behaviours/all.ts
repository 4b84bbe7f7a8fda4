// Everything that the rungs of both ladders are compared by.

import { clusterBehaviours } from './cluster.ts';
import { poolBehaviours } from './pool.ts';

export const behaviours = poolBehaviours;
export const sideBehaviours = { 'cluster-ladder': clusterBehaviours };
