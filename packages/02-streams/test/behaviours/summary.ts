// What the summary ladder promises.

import { bounds } from './bounds.ts';
import { format } from './format.ts';
import { faults } from './faults.ts';

export const behaviours = [...format, ...faults, ...bounds];
