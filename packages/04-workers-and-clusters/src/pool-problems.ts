// What the pool refuses or loses, as an answer that says: try again.

import type { ErrorRequestHandler } from 'express';
import { PoolError } from './errors.ts';
import { Problem } from './problem.ts';

export const translatePoolErrors: ErrorRequestHandler = (
  error: unknown,
  _req,
  res,
  next,
) => {
  if (!(error instanceof PoolError)) return next(error);
  if (!res.headersSent) res.set('Retry-After', '1');
  next(new Problem(503, error.message));
};
