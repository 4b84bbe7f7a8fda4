// Why a run does not begin.

import type { RunRequest } from './run-request.ts';

/** Thrown when as many run as may, or the same one already does. */
export class BusyError extends Error {
  readonly code = 'BUSY';
  /** The run that is in the way; undefined when the course ends. */
  readonly run: { id: string; request: RunRequest } | undefined;

  constructor(message: string, run?: BusyError['run']) {
    super(message);
    this.name = 'BusyError';
    this.run = run;
  }
}
