// The body of a request, parsed and checked; or an error of ours that
// says what is wrong with it.

import { json, type RequestHandler } from 'express';
import type { ZodError, ZodType } from 'zod';
import { AppError } from './app-error.ts';

const parse = json({ limit: '10kb' });

/** @throws AppError, through `next`, that names every wrong field. */
export function readBody(schema: ZodType): RequestHandler {
  return (req, res, next) => {
    // #region read-body
    if (!req.is('json')) throw new AppError('UNSUPPORTED_MEDIA_TYPE');
    parse(req, res, (cause?: unknown) => {
      if (cause) return next(notParsed(cause));
      const { data, error } = schema.safeParse(req.body);
      req.body = data;
      next(error && notValid(error));
    });
    // #endregion
  };
}

// Here, beside the parser, its status can be believed.
function notParsed(cause: unknown): AppError {
  const { status } = cause as { status: number };
  const code = status === 413 ? 'BODY_TOO_LARGE' : 'MALFORMED_REQUEST';
  return new AppError(code, { cause });
}

function notValid(cause: ZodError): AppError {
  const errors = cause.issues.map(({ path, message }) => ({
    field: path.join('.') || 'body',
    message,
  }));
  return new AppError('VALIDATION_FAILED', { cause, errors });
}
