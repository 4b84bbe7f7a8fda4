// Errors as problem documents: JSON with a status, a title and a
// detail, as RFC 9457 defines them.

import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { z } from 'zod';

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
  const errors = result.error.issues.map(({ path, message }) => ({
    field: path.join('.') || 'body',
    message,
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
    const problem = toProblem(error);
    if (problem.status >= 500) onError(error);
    const { status, message: detail, errors } = problem;
    const title = STATUS_CODES[status];
    res
      .status(status)
      .set('Cache-Control', 'no-store')
      .type('application/problem+json')
      .json({ type: 'about:blank', title, status, detail, errors });
  };
}

// Express and its parsers set a status on the errors that a client
// caused. Every other error is our fault: its text stays in our log.
function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { status, message } = Object(error) as Partial<Problem>;
  if (status && status >= 400 && status < 500) {
    return new Problem(status, message ?? '');
  }
  return new Problem(500, 'This is our fault; it has been logged');
}
