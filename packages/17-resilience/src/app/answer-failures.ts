// A call that failed, as a problem document: its type says why.

import type { ErrorRequestHandler } from 'express';
import type { CallCode, CallError } from '../ladder/call-error.ts';

/** What a client may know. */
export const failures: Record<CallCode, [number, string]> = {
  DEADLINE: [504, 'The service did not answer in time'],
  CONNECTION: [503, 'The service cannot be reached'],
  SERVICE_FAILED: [503, 'The service has failed'],
  RETRY_BUDGET: [503, 'The service fails too often to try again'],
  BREAKER_OPEN: [503, 'The service is left alone for a while'],
  BULKHEAD_FULL: [503, 'Too many wait for the service'],
  ABORTED: [503, 'The call was ended'],
};

/** Passes on what is no failure of a call. */
export function answerFailures(
  onError: (error: unknown) => void,
): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    const { name, code } = Object(error) as Partial<CallError>;
    if (name !== 'CallError' || !code || res.headersSent)
      return next(error);
    onError(String(error)); // a stack for each would fill the log
    const [status, title] = failures[code];
    if (status === 503) res.set('Retry-After', '1');
    const type = `/problems#${code}`;
    res
      .status(status)
      .set('Cache-Control', 'no-store')
      .type('application/problem+json')
      .json({ type, title, status });
  };
}
