// What can go wrong with an order, its payment, or any code of ours.

import { AppError } from './app-error.ts';

/** Thrown when there is no order with this id. */
export class OrderNotFoundError extends AppError {
  constructor() {
    super({
      code: 'ORDER_NOT_FOUND',
      status: 404,
      title: 'Order not found',
      detail: 'There is no order with this id',
    });
  }
}

/** Thrown when an order that was paid is to be paid again. */
export class OrderPaidError extends AppError {
  constructor() {
    super({
      code: 'ORDER_PAID',
      status: 409,
      title: 'Order already paid',
      detail: 'This order has been paid',
    });
  }
}

/** Thrown when the provider says no to this card. */
export class CardDeclinedError extends AppError {
  constructor(cause: unknown) {
    super({
      code: 'CARD_DECLINED',
      status: 402,
      title: 'Card declined',
      detail: 'The card was declined; try another one',
      cause,
    });
  }
}

/** Thrown when the provider did not answer in time. */
export class PaymentTimeoutError extends AppError {
  constructor(cause: unknown) {
    super({
      code: 'PAYMENT_TIMEOUT',
      status: 504,
      title: 'Payment provider too slow',
      detail: 'The payment provider did not answer; try again',
      cause,
    });
  }
}

/** Thrown when the provider's answer is an error, or none at all. */
export class PaymentFailedError extends AppError {
  constructor(cause?: unknown) {
    super({
      code: 'PAYMENT_FAILED',
      status: 502,
      title: 'Payment provider failed',
      detail: 'The payment provider could not be used; try again',
      cause,
    });
  }
}

/** Stands for any error that nobody expected. */
export class UnexpectedError extends AppError {
  constructor(cause: unknown) {
    super({
      code: 'UNEXPECTED',
      status: 500,
      title: 'Unexpected error',
      detail: 'This is our fault; it has been logged',
      isOperational: false,
      cause,
    });
  }
}

/** Wraps what was thrown and is no error, such as `null`. */
export class ThrownValueError extends Error {
  override readonly name = 'ThrownValueError';
  readonly code = 'THROWN_VALUE';

  constructor(thrown: unknown) {
    super(`a ${typeof thrown} was thrown, no error`, { cause: thrown });
  }
}

/** Thrown when the provider answers, but not with a payment. */
export class ProviderAnswerError extends Error {
  override readonly name = 'ProviderAnswerError';
  readonly code = 'PROVIDER_ANSWER';
  readonly providerStatus: number;
  /** The request, as HTTP clients like to attach it: key and all. */
  readonly request: { headers: Record<string, string> };

  constructor(
    response: { url: string; status: number; text: string },
    request: { headers: Record<string, string> },
  ) {
    const { url, status, text } = response;
    super(`POST ${url} answered ${status}: ${text}`);
    this.providerStatus = status;
    this.request = request;
  }
}
