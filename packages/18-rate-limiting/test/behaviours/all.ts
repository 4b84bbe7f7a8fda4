// What a limiter promises. One list tries every rung.

import { counts } from './counts.ts';
import { outages } from './outages.ts';
import { windows } from './windows.ts';

export const behaviours = [...counts, ...windows, ...outages];
