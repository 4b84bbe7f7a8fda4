// The one place where an error becomes an answer: a problem document,
// as RFC 9457 defines it.

import type { ErrorRequestHandler } from 'express';
import { AppError } from './app-error.ts';

/**
 * @param log Called with each error.
 * @param onUnexpected Called after the answer to an unexpected error.
 */
export function answerErrors(
  log: (error: AppError) => void,
  onUnexpected: () => void,
): ErrorRequestHandler {
  // #region problem
  return (thrown: unknown, _req, res, _next) => {
    const error = toAppError(thrown);
    log(error);
    const { code, statusCode: status, message: title, errors } = error;
    const kind = code.toLowerCase().replaceAll('_', '-');
    const type = `tag:orders.example,2026:${kind}`;
    const requestId = res.get('X-Request-Id');
    // Half an answer is out: cut it, or it looks complete.
    if (res.headersSent) res.destroy();
    else {
      res
        .status(status)
        .type('application/problem+json')
        .json({ type, title, status, code, errors, requestId });
    }
    if (code === 'UNEXPECTED') onUnexpected();
  };
  // #endregion
}

function toAppError(thrown: unknown): AppError {
  // No foreign `status`: it may be of the answer to another request.
  if (thrown instanceof AppError) return thrown;
  // Express cannot decode a path such as /orders/%zz.
  const isBadPath = thrown instanceof URIError && 'status' in thrown;
  const code = isBadPath ? 'MALFORMED_REQUEST' : 'UNEXPECTED';
  return new AppError(code, { cause: thrown });
}
