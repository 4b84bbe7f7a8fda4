// Everything that the summary ladder promises.

import { bounds } from './bounds.ts';
import { faults } from './faults.ts';
import { totals } from './totals.ts';

export const behaviours = [...totals, ...faults, ...bounds];
