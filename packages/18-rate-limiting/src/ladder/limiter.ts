// The one interface that every rung of the ladder implements.

export interface Limiter {
  /**
   * Asks whether a client may do one thing more, and counts it.
   *
   * @param key Names the client, such as `account:ada`.
   * @param cost A whole number from 1 to `limit`. It is taken whole, or
   * not at all. @default 1
   */
  take(key: string, cost?: number): Promise<Verdict>;
  close(): Promise<void>;
}

export interface Verdict {
  allowed: boolean;
  limit: number;
  /** What the client may still take now. */
  remaining: number;
  /** How long to wait for the same cost; 0 when it is allowed. */
  retryAfterMs: number;
}

export interface LimiterOptions {
  redisUrl: string;
  /** A client may take so much in any window. */
  limit: number;
  windowMs: number;
  /** Of all keys in Redis. */
  prefix: string;
  /** Refusals in a window that block a client. @default never */
  blockAfter?: number | undefined;
  /** @default 60_000 */
  blockMs?: number | undefined;
  /** The longest wait for Redis. @default 250 */
  timeoutMs?: number | undefined;
  /**
   * Without Redis: let all pass, refuse all, or count in this process.
   * @default 'local'
   */
  whenDown?: WhenDown | undefined;
  /** @default console.error */
  onError?: ((error: unknown) => void) | undefined;
}

export type WhenDown = 'open' | 'closed' | 'local';

/** What a rung exports as `createLimiter`. */
export type CreateLimiter = (
  options: LimiterOptions,
) => Promise<Limiter>;
