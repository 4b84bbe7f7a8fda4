// The errors of this lesson, each with a stable `code`.

/** Thrown when Redis is down, hangs, or does not answer in time. */
export class CacheUnavailableError extends Error {
  override readonly name = 'CacheUnavailableError';
  readonly code = 'CACHE_UNAVAILABLE';

  constructor(cause: unknown) {
    super('the cache did not answer', { cause });
  }
}
