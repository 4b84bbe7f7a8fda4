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
  /** Called when it is told to stop: a load balancer should hear it. */
  leave?: () => void;
  /** Called after the last request is answered. */
  close: () => Promise<void>;
}

export const host = '127.0.0.1';

export interface Supervision {
  /** A worker that ends at a younger age has crashed. */
  youngMs: number;
  /** So many crashes in a row, and the cluster gives up. */
  maxCrashes: number;
  /** Wait after the first crash; doubled with each one after it. */
  backoffMs: number;
  /** From one ping of a worker to the next. */
  heartbeatMs: number;
  /** Pings in a row without an answer, and the worker is killed. */
  missedHeartbeats: number;
  /** Longest from a worker's start until it listens. */
  startMs: number;
}

/** @throws RangeError for a number that makes no sense. */
export function readSupervision(
  given: Partial<Supervision> = {},
): Supervision {
  const { youngMs = 5000, maxCrashes = 5, backoffMs = 100 } = given;
  const { heartbeatMs = 1000, missedHeartbeats = 5 } = given;
  const { startMs = 30_000 } = given;
  const crashes = { youngMs, maxCrashes, backoffMs };
  const limits = { heartbeatMs, missedHeartbeats, startMs };
  for (const number of Object.values({ ...crashes, ...limits })) {
    if (number >= 0 && number < 2 ** 31) continue;
    throw new RangeError(`supervision cannot have ${number}`);
  }
  return { ...crashes, ...limits };
}
