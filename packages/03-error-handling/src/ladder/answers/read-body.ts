// The body of a request, parsed and checked; or an error of ours that
// says what is wrong with it.

import { json, type RequestHandler } from 'express';
import type { ZodError, ZodType } from 'zod';
import { AppError } from './app-error.ts';

const limit = 10_000;
const parse = json({ limit });

/** @throws AppError, through `next`, that names every wrong field. */
export function readBody(schema: ZodType): RequestHandler {
  return (req, res, next) => {
    // #region read-body
    if (!req.is('json')) throw new AppError('UNSUPPORTED_MEDIA_TYPE');
    let isLarge = Number(req.get('Content-Length')) > limit;
    if (isLarge) throw new AppError('BODY_TOO_LARGE');
    parse(req, res, (cause?: unknown) => {
      if (isLarge) return;
      const unread = { cause };
      if (cause) return next(new AppError('MALFORMED_REQUEST', unread));
      const { data, error } = schema.safeParse(req.body);
      req.body = data;
      next(error && notValid(error));
    });
    // #endregion
    // The parser would read a body in chunks to its end.
    let bytes = 0;
    req.on('data', ({ length }: Buffer) => {
      bytes += length;
      if (isLarge || bytes <= limit || res.headersSent) return;
      isLarge = true;
      next(new AppError('BODY_TOO_LARGE'));
    });
  };
}

function notValid(cause: ZodError): AppError {
  const errors = cause.issues.map(({ path, message }) => ({
    field: path.join('.') || 'body',
    message,
  }));
  return new AppError('VALIDATION_FAILED', { cause, errors });
}
