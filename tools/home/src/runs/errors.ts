// Why a run does not begin.

/** Thrown when as many run as may, or the same one already does. */
export class BusyError extends Error {
  readonly code = 'BUSY';
  /** The run that is in the way. */
  readonly run: string;

  constructor(message: string, run: string) {
    super(message);
    this.name = 'BusyError';
    this.run = run;
  }
}
