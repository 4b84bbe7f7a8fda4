// The one interface that every rung of the ladder implements.

import type { Client } from 'pg';

export interface Pool {
  /**
   * Lends a client for as long as `use` takes, and answers what it does.
   *
   * @throws what `use` throws; PoolBusyError when no client can be lent;
   * the signal's reason when it aborts before one is lent.
   */
  withClient<T>(
    use: (client: Client) => Promise<T>,
    options?: UseOptions,
  ): Promise<T>;
  stats(): PoolStats;
  /** Lends no more, waits for what is lent, ends every connection. */
  close(): Promise<void>;
}

export interface UseOptions {
  /** A caller that has gone away waits no longer. */
  signal?: AbortSignal | undefined;
}

export interface PoolStats {
  /** Clients that are lent. */
  busy: number;
  /** Connections that are open, and lent to nobody. */
  idle: number;
  /** Callers without a client. */
  waiting: number;
}

export interface PoolOptions {
  url: string;
  /** Most connections. @default 10 */
  size?: number;
  /** Longest that a caller waits for a client. @default 1000 */
  waitMs?: number;
  /** Most callers that wait. @default 100 */
  maxWaiting?: number;
  /** Longest that one statement may take. @default 5000 */
  statementMs?: number;
}

/** What a rung exports as `createPool`. */
export type CreatePool = (options: PoolOptions) => Pool;
