// What a caller of `publish` can be told.

/** Thrown when no queue took the message; the broker dropped it. */
export class UnroutableError extends Error {
  override name = 'UnroutableError';
  readonly code = 'UNROUTABLE';
  readonly queue: string;

  constructor(queue: string) {
    super(`there is no queue ${queue}`);
    this.queue = queue;
  }
}

/** Thrown when the broker did not confirm the message in time. */
export class BrokerUnavailableError extends Error {
  override name = 'BrokerUnavailableError';
  readonly code = 'BROKER_UNAVAILABLE';

  constructor(cause: unknown) {
    super('the broker did not confirm the message', { cause });
  }
}
