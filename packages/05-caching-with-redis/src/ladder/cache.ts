// The one interface that every rung of the ladder implements.

/** How a read was answered; also the value of `X-Cache`. */
export type CacheStatus = 'HIT' | 'MISS' | 'STALE' | 'BYPASS';

export interface Cached<T> {
  value: T;
  status: CacheStatus;
  /** In ms since 1970, where it is known. */
  freshUntil?: number;
}

export interface LoadOptions {
  /** How long a value is fresh: more than 0. @default 300 */
  ttlSeconds?: number;
  /** How long a `null` is fresh. @default 30 */
  nullTtlSeconds?: number;
  /** How long a value is still served after that. @default 60 */
  staleSeconds?: number;
}

export interface Cache {
  /**
   * Answers `key` from the cache, or loads, stores and answers it.
   * A value is anything that JSON can hold, also `null` and `0`.
   * @throws what `load` throws, or TypeError; nothing is cached then.
   */
  getOrLoad<T>(
    key: string,
    load: () => Promise<T>,
    options?: LoadOptions,
  ): Promise<Cached<T>>;
  /** The next read of these keys, in any process, loads again. */
  invalidate(...keys: string[]): Promise<void>;
  /** Closes the connection; open reads still get an answer. */
  close(): Promise<void>;
}

export interface CacheOptions {
  redisUrl: string;
  keyPrefix: string;
  /** Longest that a Redis command may take. @default 250 */
  commandTimeoutMs?: number;
  /** Longest that a dead loader keeps readers waiting. @default 3000 */
  leaseMs?: number;
  /** Called with errors of Redis. @default console.error */
  onError?: (error: Error) => void;
}

export interface Read<T> {
  key: string;
  load: () => Promise<T>;
  options: LoadOptions | undefined;
}

export type CreateCache = (options: CacheOptions) => Promise<Cache>;
