// Gives each error of the shop a status.

import type { ErrorRequestHandler } from 'express';
import { Problem } from '../../kit/problem.ts';

/** By `code`. Every other error is our fault: a 500. */
const statuses: Record<string, number> = {
  ORDER_LINES: 400,
  PAYMENT_DECLINED: 402,
  DUPLICATE_EMAIL: 409,
  OUT_OF_STOCK: 409,
  UNKNOWN_PRODUCT: 422,
  PAYMENT_PROVIDER: 502,
  PAYMENT_TIMEOUT: 504,
};

/** Comes before `answerProblems`. */
export const translateErrors: ErrorRequestHandler = (
  error: unknown,
  _req,
  _res,
  next,
) => {
  const { code } = Object(error) as { code?: unknown };
  const status = statuses[String(code)];
  if (status === undefined || !(error instanceof Error)) {
    return next(error);
  }
  const problem = new Problem(status, error.message);
  problem.cause = error; // for the log only
  next(problem);
};
