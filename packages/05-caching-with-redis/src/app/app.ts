// Builds the HTTP application; never listens.

import express, {
  type ErrorRequestHandler,
  type Express,
} from 'express';
import {
  sessionRoutes,
  type SessionRoutesOptions,
} from '../beyond/sessions/session-routes.ts';
import { answerProblems, notFound, Problem } from '../kit/problem.ts';
import { isDatabaseDown } from './database.ts';
import { healthRoutes } from './routes/health.ts';
import {
  productRoutes,
  type ProductRoutesOptions,
} from './routes/products.ts';

export interface AppDependencies
  extends ProductRoutesOptions, SessionRoutesOptions {
  /** Resolves to true when Redis answers now. */
  isRedisUp: () => Promise<boolean>;
  /** Called with each error that was answered with a 5xx. */
  onError: (error: unknown) => void;
}

export function createApp(dependencies: AppDependencies): Express {
  const { catalogue, stats, isRedisUp, onError } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  app.use(
    '/healthz',
    healthRoutes(() => catalogue.ping(), isRedisUp),
  );
  app.use('/api/products', productRoutes(dependencies));
  app.get('/api/cache/stats', (_req, res) => {
    res.set('Cache-Control', 'no-store').json(stats.report());
  });
  app.use('/api', sessionRoutes(dependencies));
  app.use(notFound);
  app.use(translateOutage);
  app.use(answerProblems(onError));
  return app;
}

/** An outage is nobody's mistake: the client may try again. */
const translateOutage: ErrorRequestHandler = (
  error,
  _req,
  _res,
  next,
) => {
  if (!isDatabaseDown(error)) return next(error);
  const problem = new Problem(503, 'The database does not answer');
  problem.cause = error; // for the log only
  next(problem);
};
