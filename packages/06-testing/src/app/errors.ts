// The errors of the shop, each with a stable `code`. What they are
// over HTTP is in `routes/translate-errors.ts`.

/** Thrown when the text of an order is not one line an item. */
export class OrderLinesError extends Error {
  override readonly name = 'OrderLinesError';
  readonly code = 'ORDER_LINES';
  /** The first line that is wrong, from 1. */
  readonly line: number;

  constructor(line: number, why: string) {
    super(`line ${line}: ${why}`);
    this.line = line;
  }
}

/** Thrown when the answer to COMMIT was lost: both are possible. */
export class OutcomeUnknownError extends Error {
  override readonly name = 'OutcomeUnknownError';
  readonly code = 'OUTCOME_UNKNOWN';

  constructor(cause: unknown) {
    super('The database did not say whether it did this', { cause });
  }
}

/** Thrown when an order took too long, and was cancelled meanwhile. */
export class OrderCancelledError extends Error {
  override readonly name = 'OrderCancelledError';
  readonly code = 'ORDER_CANCELLED';

  constructor() {
    super('The order took too long, and was cancelled');
  }
}

/** Thrown when an account with this address exists already. */
export class DuplicateEmailError extends Error {
  override readonly name = 'DuplicateEmailError';
  readonly code = 'DUPLICATE_EMAIL';
}

/** Thrown when a token is forged, expired, or for another service. */
export class InvalidTokenError extends Error {
  override readonly name = 'InvalidTokenError';
  readonly code = 'INVALID_TOKEN';
}

/** Thrown when an order names a product that we do not have. */
export class UnknownProductError extends Error {
  override readonly name = 'UnknownProductError';
  readonly code = 'UNKNOWN_PRODUCT';

  constructor(sku: string) {
    super(`There is no product ${sku}`);
  }
}

/** Thrown when there is less of a product than was ordered. */
export class OutOfStockError extends Error {
  override readonly name = 'OutOfStockError';
  readonly code = 'OUT_OF_STOCK';

  constructor(sku: string) {
    super(`There is not enough of ${sku} left`);
  }
}

/** Thrown when the mail service did not take a mail. */
export class MailError extends Error {
  override readonly name = 'MailError';
  readonly code = 'MAIL_FAILED';
}

/** Thrown when the provider refuses this card: nothing was charged. */
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

/** Thrown when the answer is unusable; it may have been charged. */
export class PaymentProviderError extends Error {
  override readonly name = 'PaymentProviderError';
  readonly code = 'PAYMENT_PROVIDER';

  constructor(cause: unknown) {
    super('The payment provider gave no usable answer', { cause });
  }
}
