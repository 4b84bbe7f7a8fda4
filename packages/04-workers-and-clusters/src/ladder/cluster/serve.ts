// The interface that every rung of the cluster ladder implements.

import type { RequestListener } from 'node:http';

/**
 * Serves until the process is told to end. The program calls it in each
 * of its processes, in the primary and in the workers, and exits when
 * it resolves.
 *
 * @throws Error when it gives up.
 */
export type Serve = (options: ServeOptions) => Promise<void>;

export interface ServeOptions {
  /** Called in each process that answers requests. */
  open: () => Answering;
  /** 0 takes any free port. */
  port: number;
  /** Processes that answer. */
  workers: number;
  /** Called once, in the process that a person started. */
  onReady: (url: string) => void;
  /** Told what happens to which worker. */
  log: (line: string) => void;
  supervision?: Partial<Supervision>;
}

export interface Answering {
  listener: RequestListener;
  /** Called after the last request is answered. */
  close: () => Promise<void>;
}

export const host = '127.0.0.1';

export type Supervision = typeof defaults;

export const defaults = {
  /** A worker that ends at a younger age has crashed. */
  youngMs: 5000,
  /** So many crashes within a minute, and the cluster gives up. */
  maxCrashes: 5,
  /** Wait after the first crash; doubled with each one after it. */
  backoffMs: 100,
  /** From one ping of a worker to the next. */
  heartbeatMs: 1000,
  /** Pings in a row without an answer, and the worker is killed. */
  missedHeartbeats: 5,
  /** Longest from a worker's start until it listens. */
  startMs: 30_000,
  /** Time for clients to leave a worker that is replaced. */
  partingMs: 1000,
};
