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
  const ms = Math.ceil(seconds * 1000 * jitter);
  if (ms > 0 && Number.isSafeInteger(ms)) return ms;
  throw new TypeError(`A lifetime must be positive: ${seconds} s`);
}
