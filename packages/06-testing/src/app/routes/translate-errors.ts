// Gives each error of the shop a status.

import type { ErrorRequestHandler } from 'express';
import { Problem } from '../../kit/problem.ts';
import { isOutage } from '../database/outage.ts';

/** By `code`. Every other error is our fault: a 500. */
const statuses: Record<string, number> = {
  ORDER_LINES: 400,
  PAYMENT_DECLINED: 402,
  DUPLICATE_EMAIL: 409,
  OUT_OF_STOCK: 409,
  UNKNOWN_PRODUCT: 422,
  PAYMENT_PROVIDER: 502,
  OUTCOME_UNKNOWN: 503,
  ORDER_CANCELLED: 503,
  PAYMENT_TIMEOUT: 504,
};

/** Comes before `answerProblems`. */
export const translateErrors: ErrorRequestHandler = (
  error: unknown,
  _req,
  _res,
  next,
) => {
  const problem = problemOf(error);
  if (problem) problem.cause = error; // for the log only
  next(problem ?? error);
};

function problemOf(error: unknown): Problem | undefined {
  const { code, message } = Object(error) as Record<string, unknown>;
  const status = statuses[String(code)];
  if (status !== undefined) return new Problem(status, String(message));
  if (!isOutage(error)) return undefined;
  return new Problem(503, 'The database does not answer: try again');
}
