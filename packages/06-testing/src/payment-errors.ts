// How a payment can fail: only the first one is the customer's affair.

/** Thrown when the provider says no to this card. */
export class PaymentDeclinedError extends Error {
  override readonly name = 'PaymentDeclinedError';
  readonly code = 'PAYMENT_DECLINED';

  constructor() {
    super('The card was declined');
  }
}

/** Thrown when no answer came in time; it may have been charged. */
export class PaymentTimeoutError extends Error {
  override readonly name = 'PaymentTimeoutError';
  readonly code = 'PAYMENT_TIMEOUT';

  constructor(cause: unknown) {
    super('The payment provider did not answer in time', { cause });
  }
}

/** Thrown when the answer is no answer; it may have been charged. */
export class PaymentProviderError extends Error {
  override readonly name = 'PaymentProviderError';
  readonly code = 'PAYMENT_PROVIDER';

  constructor(cause: unknown) {
    super('The payment provider gave no usable answer', { cause });
  }
}
