// Charges cards: a client of the payment provider.

import { z } from 'zod';
import {
  PaymentDeclinedError,
  PaymentProviderError,
  PaymentTimeoutError,
} from '../errors.ts';
import { DeadlineError, withDeadline } from './deadline.ts';

export interface Charge {
  /**
   * Also the idempotency key: of two requests with the same key, the
   * provider charges only the first.
   */
  orderId: string;
  cents: number;
  /** A token of the provider for the card, such as `tok_ok`. */
  card: string;
}

export interface Payments {
  /**
   * Resolves to the id of the payment.
   *
   * @throws PaymentDeclinedError when nothing was charged;
   * PaymentTimeoutError or PaymentProviderError when that is unknown.
   */
  charge: (charge: Charge) => Promise<string>;
  /**
   * Returns the money of an order, if it was charged. The provider does
   * not charge it later, either. May be called again.
   *
   * @throws PaymentTimeoutError or PaymentProviderError
   */
  cancel: (orderId: string) => Promise<void>;
}

export interface PaymentClientOptions {
  url: string;
  /** Secret: with it, anybody can charge cards in our name. */
  key: string;
  /** Longest wait for an answer, both tries together. @default 2000 */
  timeoutMs?: number;
  /** Pause before the second try. @default 50 */
  retryDelayMs?: number;
}

const payment = z.object({ paymentId: z.string().min(1) });

export function createPaymentClient(
  options: PaymentClientOptions,
): Payments {
  const { url, key, timeoutMs = 2000 } = options;
  const Authorization = `Bearer ${key}`;

  return {
    async charge({ orderId, cents, card }) {
      const send = (signal: AbortSignal) =>
        fetch(`${url}/charges`, {
          method: 'POST',
          headers: {
            Authorization,
            'Content-Type': 'application/json',
            'Idempotency-Key': orderId,
          },
          body: JSON.stringify({ cents, card }),
          signal,
        });
      return withDeadline(timeoutMs, async (signal) =>
        readPayment(await twice(send, signal, options)),
      ).catch(translate);
    },
    async cancel(orderId) {
      await withDeadline(timeoutMs, async (signal) => {
        const response = await fetch(`${url}/charges/${orderId}`, {
          method: 'DELETE',
          headers: { Authorization },
          signal,
        });
        await response.arrayBuffer(); // so that the connection is reused
        if (!response.ok)
          throw new Error(`answered ${response.status}`);
      }).catch(translate);
    },
  };
}

// When a connection breaks, the provider may have charged the card. The
// second try has the same key, so it cannot charge a second time.
async function twice(
  send: (signal: AbortSignal) => Promise<Response>,
  signal: AbortSignal,
  { retryDelayMs = 50 }: PaymentClientOptions,
): Promise<Response> {
  try {
    return await send(signal);
  } catch (error) {
    if (signal.aborted) throw error;
    await new Promise((resolve) => setTimeout(resolve, retryDelayMs));
    return send(signal);
  }
}

async function readPayment(response: Response): Promise<string> {
  const text = await response.text();
  if (response.status === 402) throw new PaymentDeclinedError();
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return payment.parse(JSON.parse(text)).paymentId;
}

function translate(error: unknown): never {
  if (error instanceof PaymentDeclinedError) throw error;
  if (error instanceof DeadlineError) {
    throw new PaymentTimeoutError(error);
  }
  throw new PaymentProviderError(error);
}
