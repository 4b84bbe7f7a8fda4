// Builds the HTTP application; never listens.

import express, { type Express } from 'express';
import { answerProblems, notFound } from '../kit/problem.ts';
import type { Pool } from '../ladder/pool/pool.ts';
import { Latency } from './latency.ts';
import { translatePoolErrors } from './pool-problems.ts';
import { healthRoutes } from './routes/health.ts';
import { mandelbrotRoutes } from './routes/mandelbrot.ts';
import { pageRoutes } from './routes/page.ts';
import { primeRoutes } from './routes/primes.ts';
import { tileRoutes } from './routes/tiles.ts';
import { whoAmIRoutes } from './routes/whoami.ts';
import { taskRunner } from './tasks.ts';

export interface AppDependencies {
  pool: Pool;
  loopDelay: { p99Ms: number };
  /** The names of the rungs that it runs on. */
  rungs: { pool: string; cluster: string };
  /** Called with each error that was answered with a 5xx. */
  onError: (error: unknown) => void;
}

export function createApp(dependencies: AppDependencies): Express {
  const { pool, onError } = dependencies;
  const latency = new Latency();
  const run = latency.measured(taskRunner(pool));
  const app = express();
  app.disable('x-powered-by');
  app.use('/mandelbrot.png', mandelbrotRoutes(run));
  app.use('/tiles', tileRoutes(run, onError));
  app.use('/primes', primeRoutes(run));
  app.use('/healthz', healthRoutes({ ...dependencies, latency }));
  app.use('/whoami', whoAmIRoutes());
  app.use(pageRoutes());
  app.use(notFound);
  app.use(translatePoolErrors);
  app.use(answerProblems(onError));
  return app;
}
