// What every rung of this ladder is given: a service to run.

import type { Server } from 'node:http';

export interface Service {
  /**
   * Resolves once the server listens.
   *
   * @param onUnexpected Called after a route failed, and was answered,
   * in a way that nobody expected.
   */
  serve: (onUnexpected: () => void) => Promise<Server>;
  /** Logs an error that no route caught. */
  log: (error: unknown) => void;
  /** Longest wait for requests in flight at a crash. @default 5000 */
  drainMs: number;
  /** A process that served this long resets the counter. @default 5000 */
  stableMs: number;
  /** This many crashes in a row are a crash loop. @default 5 */
  crashLimit: number;
}

/** What every rung exports. Resolves once the service runs. */
export type Run = (service: Service) => Promise<void>;

/**
 * What a supervisor asks after a crash: how long to wait, in ms, before
 * it starts another process. Undefined: it starts none. Its uptime is
 * counted from when it listened: a slow start is no good life.
 */
export type WaitAfter = (uptimeMs: number) => number | undefined;
