// The one interface that every rung of the ladder implements.

export type { CallError } from './call-error.ts';

export interface Client {
  /**
   * Asks the service. A status below 500 is an answer.
   *
   * @throws CallError; its `code` says what went wrong.
   */
  request(path: string, asked?: RequestOptions): Promise<Answer>;
}

export interface RequestOptions {
  /** @default GET */
  method?: string;
  body?: string;
  /** The service does it once, however often it comes. */
  idempotencyKey?: string;
  /** Aborts when the caller wants no answer any more. */
  signal?: AbortSignal | undefined;
}

export interface Answer {
  status: number;
  body: string;
  /** Do not ask again sooner. */
  retryAfterMs?: number | undefined;
}

/** Each time is in milliseconds. */
export interface Settings {
  /** Origin of the service. */
  url: string;
  /** Rejects when there is no answer. */
  send: (url: string, asked: RequestOptions) => Promise<Answer>;
  /** Longest that a call takes, with all its attempts. */
  deadlineMs: number;
  /** Longest that one attempt takes. */
  attemptMs: number;
  /** The first one is an attempt, too. */
  maxAttempts: number;
  /** Longest wait before the first retry; it doubles each time. */
  backoffMs: number;
  /** Retries for each call, on average. */
  retryRatio: number;
  /** Failures in a row that open the breaker. */
  maxFailures: number;
  /** How long an open breaker lets nothing through. */
  openMs: number;
  /** Calls at once. */
  maxInFlight: number;
  onState: (state: BreakerState) => void;
  /** From 0 up to 1. */
  random: () => number;
  now: () => number;
  /** Calls `run` later; returns a function that undoes this. */
  after: (ms: number, run: () => void) => () => void;
}

export type BreakerState = 'closed' | 'open' | 'half-open';

/** What a rung exports as `createClient`. */
export type CreateClient = (options: Settings) => Client;
