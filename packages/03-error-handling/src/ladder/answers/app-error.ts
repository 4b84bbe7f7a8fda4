// The errors that we expect. Each has a code, a status, and words that
// a client may read.

const expected = {
  ORDER_NOT_FOUND: [404, 'There is no order with this id'],
  ORDER_PAID: [409, 'This order has been paid'],
  PAYMENT_UNDER_WAY: [409, 'A payment of it is under way'],
  ROUTE_NOT_FOUND: [404, 'There is nothing at this path'],
  METHOD_NOT_ALLOWED: [405, 'This path has another method'],
  MALFORMED_REQUEST: [400, 'The request cannot be read'],
  BODY_TOO_LARGE: [413, 'Send a shorter body'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'Send the body as JSON'],
  VALIDATION_FAILED: [400, 'Some fields are not valid'],
  CARD_DECLINED: [402, 'Try another card'],
  PAYMENT_FAILED: [502, 'The payment failed; try again'],
  PAYMENT_TIMEOUT: [504, 'The payment took too long; try again'],
  UNEXPECTED: [500, 'This is our fault; it has been logged'],
} as const;

export interface Details {
  /** The error that led to this one: for the log only. */
  cause?: unknown;
  /** Which fields are wrong, and how. */
  errors?: { field: string; message: string }[];
}

// #region app-error
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: keyof typeof expected;
  readonly statusCode: number;
  readonly errors: Details['errors'];

  constructor(code: AppError['code'], details: Details = {}) {
    const [statusCode, message] = expected[code];
    super(message, details);
    this.code = code;
    this.statusCode = statusCode;
    this.errors = details.errors;
  }
}
// #endregion
