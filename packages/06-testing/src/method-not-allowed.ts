// Says 405 and what is allowed, where Express would say 404.

import type { RequestHandler } from 'express';
import { Problem } from './problem.ts';

/** Comes last on a route: `route.get(...).all(allow('GET'))`. */
export function allow(...methods: string[]): RequestHandler {
  const allowed = methods.join(', ');
  return (_req, res) => {
    res.set('Allow', allowed);
    throw new Problem(405, `Allowed here: ${allowed}`);
  };
}
