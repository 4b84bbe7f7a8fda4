// Answers 405 and the allowed methods, where Express answers 404.

import type { RequestHandler } from 'express';
import { Problem } from '../../kit/problem.ts';

/** The last handler of a route: `.get(...).all(allow('GET'))`. */
export function allow(...methods: string[]): RequestHandler {
  const allowed = methods.join(', ');
  return (_req, res) => {
    res.set('Allow', allowed);
    throw new Problem(405, `Allowed here: ${allowed}`);
  };
}
