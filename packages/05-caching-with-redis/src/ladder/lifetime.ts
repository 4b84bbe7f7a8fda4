// How long a value is fresh.

import type { LoadOptions } from './cache.ts';

/**
 * Milliseconds, with jitter: up to a tenth more or less, by chance.
 * So keys that were stored together do not expire together.
 */
export function freshMs(value: unknown, options: LoadOptions = {}) {
  const { ttlSeconds = 300, nullTtlSeconds = 30 } = options;
  const seconds = value === null ? nullTtlSeconds : ttlSeconds;
  const jitter = 0.9 + 0.2 * Math.random();
  return Math.max(1, Math.round(seconds * 1000 * jitter));
}
