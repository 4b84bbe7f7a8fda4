// Builds the HTTP application; never listens.

import express, { type Express } from 'express';
import type { LoadAll } from './load-all.ts';
import { answerProblems, notFound } from './problem.ts';
import { healthRoutes } from './routes/health.ts';
import { itemRoutes } from './routes/items.ts';

export interface AppDependencies {
  /** The rung. */
  loadAll: LoadAll;
  /** How long the source takes for one item. */
  delayMs: number;
  /** Hears of the errors that were answered with a 5xx. */
  onError: (error: unknown) => void;
}

export function createApp(dependencies: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/healthz', healthRoutes());
  app.use('/items', itemRoutes(dependencies));
  app.use(notFound);
  app.use(answerProblems(dependencies.onError));
  return app;
}
