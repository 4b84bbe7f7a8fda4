// What a pool promises. One list tries every rung.

import { connections } from './connections.ts';
import { failures } from './failures.ts';
import { limits } from './limits.ts';

export const behaviours = [...connections, ...failures, ...limits];
