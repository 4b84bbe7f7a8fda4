// Errors as problem documents: JSON with a status, a title and a
// detail, as RFC 9457 defines them.

import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { z } from 'zod';

/** A text of the client must not make an answer long. */
const maxDetail = 300;
const maxErrors = 20;

/** Thrown when a request cannot be answered as asked. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  /** Which fields are wrong, and how. */
  readonly errors: FieldError[] | undefined;

  constructor(status: number, detail: string, errors?: FieldError[]) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }
}

export interface FieldError {
  field: string;
  message: string;
}

/** Returns `input` as `schema` describes it. @throws Problem 400 */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, maxErrors);
  const errors = issues.map(({ path, message }) => ({
    field: path.join('.').slice(0, maxDetail) || 'body',
    message: message.slice(0, maxDetail),
  }));
  const fields = errors.map(({ field }) => field).join(', ');
  throw new Problem(400, `Check: ${fields}`, errors);
}

export const notFound: RequestHandler = ({ method, path }) => {
  throw new Problem(404, `No ${method} ${path} here`);
};

/** The one place where an error becomes an answer. */
export function answerProblems(
  onError: (error: unknown) => void,
): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const { status, message, errors } = toProblem(error, onError);
    const title = STATUS_CODES[status];
    const detail = message.slice(0, maxDetail);
    if (status === 503) res.set('Retry-After', '1');
    res
      .status(status)
      .set('Cache-Control', 'no-store')
      .type('application/problem+json')
      .json({ type: 'about:blank', title, status, detail, errors });
  };
}

// Only our own Problems are believed. An error of a library may have a
// `status` too, but it can be the status of somebody else's answer.
function toProblem(
  error: unknown,
  onError: (error: unknown) => void,
): Problem {
  if (error instanceof Problem && error.status < 500) return error;
  // Express could not decode the path, such as `/%ff`.
  if (error instanceof URIError && 'status' in error) {
    return new Problem(400, error.message);
  }
  onError(error);
  if (error instanceof Problem) return error;
  return new Problem(500, 'This is our fault; it has been logged');
}
