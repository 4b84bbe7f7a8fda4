// Says 405 and what is allowed, where Express would say 404.

import type { RequestHandler } from 'express';
import { MethodNotAllowedError } from './request-errors.ts';

/** Comes last on a route: `route.get(...).all(allow('GET'))`. */
export function allow(...methods: string[]): RequestHandler {
  return () => {
    throw new MethodNotAllowedError(methods);
  };
}
