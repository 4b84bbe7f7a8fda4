// The one place where an error becomes an answer.

import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import type { AppError } from './app-error.ts';
import { sendProblem } from './problem-document.ts';
import { toAppError } from './to-app-error.ts';

/** @param onUnexpected Logs it, and decides what becomes of us. */
export function answerErrors(
  log: Logger,
  onUnexpected: (error: unknown) => void,
): ErrorRequestHandler {
  // Express counts the parameters: with four, it takes errors.
  return (thrown: unknown, _req, res, _next) => {
    const error = toAppError(thrown);
    if (error.isOperational) record(log, error);
    else onUnexpected(thrown);
    // Half an answer is out: better none than one that looks whole.
    if (res.headersSent) res.destroy();
    else sendProblem(res, error);
  };
}

function record(log: Logger, error: AppError): void {
  const level = error.status >= 500 ? 'error' : 'info';
  log[level]({ error }, error.message);
}
