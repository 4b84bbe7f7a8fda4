// What we expected has a name and an answer; the rest is a 500 that
// says nothing, and a line in the log that says everything.

import express, { type Express } from 'express';
import { answerErrors } from '../answer-errors.ts';
import type { App, Dependencies } from '../app.ts';
import { requestContext } from '../request-context.ts';
import { RouteNotFoundError } from '../request-errors.ts';
import { debugRoutes } from '../routes/debug.ts';
import { healthRoutes } from '../routes/health.ts';
import { orderRoutes } from '../routes/orders.ts';

export function createApp(dependencies: Dependencies): App {
  const { log } = dependencies;
  const handler = buildApp(dependencies, (error) => {
    log.error({ error }, 'an unexpected error');
  });
  return { handler };
}

/** @param onUnexpected Logs it, and decides what becomes of us. */
export function buildApp(
  dependencies: Dependencies,
  onUnexpected: (error: unknown) => void,
): Express {
  const app = express();
  app.disable('x-powered-by');
  // Orders change: nobody is to keep one, so there is no tag to check.
  app.disable('etag');
  app.use(requestContext);
  app.use('/orders', orderRoutes(dependencies));
  app.use('/healthz', healthRoutes());
  app.use('/debug', debugRoutes(dependencies.failures ?? {}));
  app.use(() => {
    throw new RouteNotFoundError();
  });
  app.use(answerErrors(dependencies.log, onUnexpected));
  return app;
}
