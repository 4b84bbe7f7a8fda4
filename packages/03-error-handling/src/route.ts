// A handler that may throw anything.
//
// To Express `next(null)` means "no error" and `next('route')` is a
// command; so a handler that throws `null` ends in a 404, and one that
// throws the string 'route' is skipped. Errors it takes for errors.

import type { Request, RequestHandler, Response } from 'express';
import { asError } from './as-error.ts';

export function route(
  handler: (req: Request, res: Response) => unknown,
): RequestHandler {
  // Not `async`: who needs no promise does not pay for one.
  return (req, res) => {
    try {
      const result = handler(req, res);
      if (result instanceof Promise) return result.catch(rethrow);
    } catch (thrown) {
      rethrow(thrown);
    }
    return undefined;
  };
}

function rethrow(thrown: unknown): never {
  throw asError(thrown);
}
