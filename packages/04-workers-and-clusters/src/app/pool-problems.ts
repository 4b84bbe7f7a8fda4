// An error of the pool itself is an answer that says: try again.

import type { ErrorRequestHandler } from 'express';
import { Problem } from '../kit/problem.ts';

export const translatePoolErrors: ErrorRequestHandler = (
  error: unknown,
  _req,
  _res,
  next,
) => {
  if (!(error instanceof Error)) return next(error);
  if (error.name !== 'PoolError') return next(error);
  next(new Problem(503, error.message));
};
