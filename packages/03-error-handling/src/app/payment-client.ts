// Asks the payment provider for money. It fails as HTTP clients do:
// with the error of `fetch` or of the parser.

import { z } from 'zod';
import type { Charge } from '../ladder/answers/shop.ts';

export interface PaymentClientOptions {
  url: string;
  /** Secret: it allows to take money in our name. */
  key: string;
  /** @default 1000 */
  timeoutMs: number;
}

const payment = z.object({ paymentId: z.string() });

export function createCharge(options: PaymentClientOptions): Charge {
  const { url, key, timeoutMs = 1000 } = options;
  return async (orderId, cents, card) => {
    const headers = {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      // A client that tries again does not pay twice.
      'Idempotency-Key': orderId,
    };
    const response = await fetch(`${url}/charges`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ cents, card }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    if (response.ok) return payment.parse(JSON.parse(text)).paymentId;
    throw new ProviderError(response, text, { headers });
  };
}

/** Thrown when the provider answers with an error. */
class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly providerStatus: number;
  /** The request, as HTTP clients like to attach it: key and all. */
  readonly request: object;

  constructor(response: Response, text: string, request: object) {
    const { url, status } = response;
    super(`POST ${url} answered ${status}: ${text}`);
    this.providerStatus = status;
    this.request = request;
  }
}
