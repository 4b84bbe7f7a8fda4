// The one interface that every rung of the ladder implements.

/** How a read was answered; also the value of `X-Cache`. */
export type CacheStatus = 'HIT' | 'MISS' | 'STALE' | 'BYPASS';

export interface Cached<T> {
  value: T;
  status: CacheStatus;
  /** Set when it did not even have to ask Redis. */
  layer?: 'memory';
}

export interface LoadOptions {
  /** Seconds that a value stays fresh. @default 300 */
  ttlSeconds?: number;
  /** Seconds that a `null` stays fresh. @default 30 */
  nullTtlSeconds?: number;
  /**
   * Seconds after its freshness in which a value is still served
   * while one refresh runs. @default 60
   */
  staleSeconds?: number;
}

export interface Cache {
  /**
   * Answers `key` from the cache, or loads, stores and answers it.
   * A value is whatever survives JSON: `null` and `0` included.
   *
   * @throws what `load` throws; nothing is cached then.
   */
  getOrLoad<T>(
    key: string,
    load: () => Promise<T>,
    options?: LoadOptions,
  ): Promise<Cached<T>>;
  /** Makes the next read of these keys, by any process, load anew. */
  invalidate(...keys: string[]): Promise<void>;
  /** Ends the connection; reads under way still get an answer. */
  close(): Promise<void>;
}

export interface CacheOptions {
  /** Such as `redis://127.0.0.1:6379`. */
  redisUrl: string;
  /** Begins every key, so that one Redis serves many uses. */
  keyPrefix: string;
  /** Longest a Redis command may take. @default 250 */
  commandTimeoutMs?: number;
  /**
   * How long a loader may keep others waiting; one that crashes
   * delays readers by this at most. @default 3000
   */
  leaseMs?: number;
  /** Hears of Redis errors that did not become a reader's error. */
  onError?: (error: Error) => void;
}

/** What a rung exports as `createCache`. */
export type CreateCache = (options: CacheOptions) => Promise<Cache>;

export const loadDefaults: Required<LoadOptions> = {
  ttlSeconds: 300,
  nullTtlSeconds: 30,
  staleSeconds: 60,
};
