/** Thrown when the broker did not confirm the message in time. */
export class BrokerUnavailableError extends Error {
  override name = 'BrokerUnavailableError';
  readonly code = 'BROKER_UNAVAILABLE';
}
