// The errors of others become ours, at the place where they come in.

import { inspect, types } from 'node:util';
import type { RequestHandler } from 'express';
import { AppError } from './app-error.ts';
import type { Charge, ChargeError, Route } from './shop.ts';

// #region provider
/** Rejects with an AppError, whatever went wrong at the provider. */
export function translated(charge: Charge): Charge {
  return async (...args) => {
    try {
      return await charge(...args);
    } catch (cause) {
      throw new AppError(codeOf(cause as ChargeError), { cause });
    }
  };
}

function codeOf({ name, providerStatus }: ChargeError) {
  if (name === 'TimeoutError') return 'PAYMENT_TIMEOUT';
  return providerStatus === 402 ? 'CARD_DECLINED' : 'PAYMENT_FAILED';
}
// #endregion

/** Express takes `null` for no error, and 'route' for a command. */
export function throwsErrors(handle: Route['handle']): RequestHandler {
  return async (req, res) => {
    try {
      await handle(req, res);
    } catch (thrown) {
      throw asError(thrown);
    }
  };
}

function asError(thrown: unknown): Error {
  if (!types.isNativeError(thrown)) {
    return new Error(`thrown: ${inspect(thrown)}`);
  }
  try {
    String(thrown); // its message may be a getter that throws
    return thrown;
  } catch (cause) {
    return new Error('an error that cannot be read', { cause });
  }
}
