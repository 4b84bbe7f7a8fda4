// What a trial's process tells the lab, and how long it may take to
// end.

import type { Reading } from './experiment.ts';

export type Outcome = { reading: Reading } | { failure: string };

/** How long a stopped trial has to end its children by itself. */
export const graceMs = 2_000;
