// Everything that the two ladders promise.

import { bounds } from './bounds.ts';
import { behaviours as exports } from './exports.ts';
import { faults } from './faults.ts';
import { totals } from './totals.ts';

export const behaviours = [...totals, ...faults, ...bounds];

export const sideBehaviours = { 'export-ladder': exports };
