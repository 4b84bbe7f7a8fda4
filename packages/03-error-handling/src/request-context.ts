// Which request is running: known wherever it leads, without passing
// it along.

import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

const requests = new AsyncLocalStorage<string>();

/** Undefined outside of a request. */
export function requestId(): string | undefined {
  return requests.getStore();
}

export const requestContext: RequestHandler = (req, res, next) => {
  const id = acceptable(req.headers['x-request-id']) ?? randomUUID();
  res.setHeader('X-Request-Id', id);
  requests.run(id, next);
};

// A proxy before us may have given it a name. A client may, too: so
// not a whole novel, and nothing that breaks a line of the log.
function acceptable(
  id: string | string[] | undefined,
): string | undefined {
  const isShort = typeof id === 'string' && /^[\w.-]{1,64}$/.test(id);
  return isShort ? id : undefined;
}
