/** Thrown when no queue took the message; the broker dropped it. */
export class UnroutableError extends Error {
  override name = 'UnroutableError';
  readonly code = 'UNROUTABLE';
}
