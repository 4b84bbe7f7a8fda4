// Takes money: a client of the payment provider.

import { z } from 'zod';
import { DeadlineError, withDeadline } from './deadline.ts';
import {
  PaymentDeclinedError,
  PaymentProviderError,
  PaymentTimeoutError,
} from './payment-errors.ts';

export interface Charge {
  /** Who asks again with the same id does not pay twice. */
  orderId: string;
  cents: number;
  /** What stands for the card, such as `tok_ok`. */
  card: string;
}

export interface Payments {
  /**
   * Resolves to the id of the payment.
   *
   * @throws PaymentDeclinedError when nothing was charged;
   * PaymentTimeoutError or PaymentProviderError when nobody knows.
   */
  charge: (charge: Charge) => Promise<string>;
  /** Gives the money of an order back, if any was taken. */
  cancel: (orderId: string) => Promise<void>;
}

export interface PaymentClientOptions {
  url: string;
  /** Secret: who has it can take money in our name. */
  key: string;
  /** Longest wait for an answer, second try included. @default 2000 */
  timeoutMs?: number;
  /** Before a broken connection is tried again. @default 50 */
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
      const response = await withDeadline(timeoutMs, (signal) =>
        fetch(`${url}/charges/${orderId}`, {
          method: 'DELETE',
          headers: { Authorization },
          signal,
        }),
      ).catch(translate);
      if (!response.ok) throw new PaymentProviderError(response.status);
    },
  };
}

// A connection that breaks says nothing about the charge. The second
// try has the same key, so it cannot charge a second time.
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
