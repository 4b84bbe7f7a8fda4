// What a client promises. One list tries every rung.

import { breaker } from './breaker.ts';
import { bulkhead } from './bulkhead.ts';
import { ends } from './ends.ts';
import { retries } from './retries.ts';

export const behaviours = [
  ...ends,
  ...retries,
  ...breaker,
  ...bulkhead,
];
