// Parses a JSON body, or answers with the problem that it has.

import { json, type RequestHandler } from 'express';
import { Problem } from './problem.ts';

/** @param limit Largest body, such as `10kb`; larger is a 413. */
export function jsonBody(limit: string): RequestHandler {
  const parseBody = json({ limit });
  return (req, res, next) => {
    if (!req.is('application/json')) {
      throw new Problem(415, 'Send the body as application/json');
    }
    parseBody(req, res, next);
  };
}
