// The provider's failures in our words: callers need not know `fetch`.

import {
  CardDeclinedError,
  PaymentFailedError,
  PaymentTimeoutError,
  ProviderAnswerError,
} from './errors.ts';
import type { Charge, Payments } from './payments.ts';

/** @returns Payments that reject with errors of `errors.ts` alone. */
export function translateProviderErrors(payments: Payments): Payments {
  return {
    async charge(charge: Charge) {
      try {
        return await payments.charge(charge);
      } catch (error) {
        throw translate(error);
      }
    },
  };
}

// Too wide a net? No: whatever goes wrong in this one call, the
// provider is where to look, and `cause` keeps the evidence.
function translate(error: unknown): Error {
  if (isTimeout(error)) return new PaymentTimeoutError(error);
  if (isDeclined(error)) return new CardDeclinedError(error);
  return new PaymentFailedError(error);
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

function isDeclined(error: unknown): boolean {
  return (
    error instanceof ProviderAnswerError && error.providerStatus === 402
  );
}
