// Builds the HTTP application; `service.ts` gives it its parts.

import express, { type Express } from 'express';
import type { LoopDelay } from './loop-delay.ts';
import type { Pool } from './pool.ts';
import { translatePoolErrors } from './pool-problems.ts';
import { answerProblems, notFound } from './problem.ts';
import { healthRoutes } from './routes/health.ts';
import { mandelbrotRoutes } from './routes/mandelbrot.ts';
import { pageRoutes } from './routes/page.ts';
import { primeRoutes } from './routes/primes.ts';
import { tileRoutes } from './routes/tiles.ts';
import { whoAmIRoutes } from './routes/whoami.ts';

export interface AppDependencies {
  pool: Pool;
  loopDelay: Pick<LoopDelay, 'p99Ms'>;
  /** What the page says that it runs on. */
  rungs: { pool: string; cluster: string };
  /** Hears of the errors that were answered with a 5xx. */
  onError: (error: unknown) => void;
}

export function createApp(dependencies: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/mandelbrot.png', mandelbrotRoutes(dependencies));
  app.use('/tiles', tileRoutes(dependencies));
  app.use('/primes', primeRoutes(dependencies));
  app.use('/healthz', healthRoutes(dependencies));
  app.use('/whoami', whoAmIRoutes());
  app.use(pageRoutes());
  app.use(notFound);
  app.use(translatePoolErrors);
  app.use(answerProblems(dependencies.onError));
  return app;
}
