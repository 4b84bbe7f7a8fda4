// The one interface that every rung of the cluster ladder implements.

import type { RequestListener } from 'node:http';

/**
 * Serves until it is told to end. The program calls it in every
 * process alike; whether this one answers or supervises is the
 * rung's matter. Resolves to the exit code.
 */
export type Serve = (options: ServeOptions) => Promise<number>;

export interface ServeOptions {
  /** Called in each process that answers. */
  open: () => Answering;
  /** On the loopback interface; 0 takes any free one. */
  port: number;
  /** Processes that answer. @default availableParallelism() */
  workers?: number;
  /** Called once, in the process that was started by hand. */
  onReady: (url: string) => void;
  /** Hears what became of which worker. */
  log: (line: string) => void;
  supervision?: Partial<Supervision>;
}

/** What one process answers with. */
export interface Answering {
  listener: RequestListener;
  /** Called when the last request is answered. */
  close: () => Promise<void>;
}

export interface Supervision {
  /** From one ping of a worker to the next. @default 1000 */
  heartbeatMs: number;
  /** Pings without an answer, until it is killed. @default 5 */
  missedHeartbeats: number;
  /** A worker is young until it is this old. @default 5000 */
  youngMs: number;
  /** Workers that may end young within a minute. @default 5 */
  youngDeaths: number;
  /** Wait after the first young death; then doubled. @default 100 */
  backoffMs: number;
  /** Time for clients to leave a worker that goes. @default 1000 */
  partingMs: number;
  /** From fork to listening, or it is killed. @default 30_000 */
  startMs: number;
  /** For a worker told to end, or it is killed. @default 7000 */
  drainMs: number;
}

export const host = '127.0.0.1';
