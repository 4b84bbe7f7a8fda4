// What a run's process is told to do, and what it may send.

import type { JobEvent, ResultMessage } from './run-event.ts';
import type { RunRequest } from './run-request.ts';

export interface JobOrder {
  request: RunRequest;
  /** The repository's. */
  root: string;
  /** The lesson's. */
  folder: string;
}

/** The last, when it failed. */
export interface FailedMessage {
  type: 'failed';
  /** One sentence. */
  message: string;
}

export type JobMessage = JobEvent | ResultMessage | FailedMessage;

export interface JobContext<Request extends RunRequest = RunRequest> {
  request: Request;
  root: string;
  folder: string;
  /** Aborts when the run is stopped: end children, tidy up. */
  signal: AbortSignal;
  tell: (message: JobMessage) => void;
}

/** Resolves when there is nothing more to do. */
export type Job<Kind extends RunRequest['kind']> = (
  context: JobContext<Extract<RunRequest, { kind: Kind }>>,
) => Promise<void>;
