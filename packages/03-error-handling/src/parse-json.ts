// A parsed JSON body, or an error of ours that says why there is none.

import { json, type RequestHandler } from 'express';
import {
  BodyTooLargeError,
  MalformedRequestError,
  UnsupportedMediaTypeError,
} from './request-errors.ts';

/** @param limit Largest body, such as `10kb`; larger is a 413. */
export function parseJson(limit: string): RequestHandler {
  const parseBody = json({ limit });
  return (req, res, next) => {
    if (!req.is('application/json')) {
      throw new UnsupportedMediaTypeError();
    }
    parseBody(req, res, (error?: unknown) => {
      if (error === undefined) next();
      else next(translate(error));
    });
  };
}

// Here, beside the parser, its `type` can be trusted. Later, anybody
// could have put a `type` on an error.
function translate(error: unknown): Error {
  const { type } = error as { type?: string };
  if (type === 'entity.too.large') return new BodyTooLargeError(error);
  if (type?.endsWith('.unsupported')) {
    return new UnsupportedMediaTypeError(error);
  }
  return new MalformedRequestError('body', error);
}
