// Asks the payment provider for money. Fails as HTTP clients do: with
// whatever error `fetch` or the parser has at hand.

import { z } from 'zod';
import { ProviderAnswerError } from './errors.ts';

export interface Charge {
  orderId: string;
  cents: number;
  /** What stands for the card, such as `tok_ok`. */
  card: string;
}

export interface Payments {
  charge: (charge: Charge) => Promise<{ paymentId: string }>;
}

export interface PaymentClientOptions {
  url: string;
  /** Secret: who has it can take money in our name. */
  key: string;
  timeoutMs: number;
}

const payment = z.object({ paymentId: z.string() });

export class PaymentClient implements Payments {
  readonly #options: PaymentClientOptions;

  constructor(options: PaymentClientOptions) {
    this.#options = options;
  }

  async charge(charge: Charge): Promise<{ paymentId: string }> {
    const { url, key, timeoutMs } = this.#options;
    const headers = {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      // Who tries again does not pay twice.
      'Idempotency-Key': charge.orderId,
    };
    const response = await fetch(`${url}/charges`, {
      method: 'POST',
      headers,
      body: JSON.stringify(charge),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { status } = response;
    const text = await response.text();
    if (!response.ok) {
      const answer = { url, status, text };
      throw new ProviderAnswerError(answer, { headers });
    }
    return payment.parse(JSON.parse(text));
  }
}
