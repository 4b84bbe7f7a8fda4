// Builds the HTTP application; never listens.

import express, { type Express } from 'express';
import { answerProblems, notFound } from '../kit/problem.ts';
import type { LoadAll } from '../ladder/load-all.ts';
import { itemRoutes } from './items.ts';

export interface AppDependencies {
  /** The rung. */
  loadAll: LoadAll;
  /** How long the source takes for one item. */
  delayMs: number;
  /** Called with each error that was answered with a 5xx. */
  onError: (error: unknown) => void;
}

export function createApp(dependencies: AppDependencies): Express {
  const { loadAll, delayMs, onError } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  app.use('/items', itemRoutes(loadAll, delayMs));
  app.use(notFound);
  app.use(answerProblems(onError));
  return app;
}
