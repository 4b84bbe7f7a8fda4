// Builds the HTTP application; `server.ts` gives it its parts.

import express, { type Express } from 'express';
import type { Store } from 'express-session';
import type { Cache } from './cache.ts';
import type { CacheStats } from './cache-stats.ts';
import type { Catalogue } from './catalogue.ts';
import { answerProblems, notFound } from './problem.ts';
import { healthRoutes } from './routes/health.ts';
import { productRoutes } from './routes/products.ts';
import { sessionRoutes } from './routes/sessions.ts';

export interface AppDependencies {
  catalogue: Catalogue;
  cache: Cache;
  stats: CacheStats;
  sessionStore: Store;
  /** Signs the session's cookie; the same in every instance. */
  sessionSecret: string;
  /** True when Redis answers now. */
  isRedisUp: () => Promise<boolean>;
  /** Hears of the errors that were answered with a 5xx. */
  onError: (error: unknown) => void;
}

export function createApp(dependencies: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/healthz', healthRoutes(dependencies));
  app.use('/api/products', productRoutes(dependencies));
  app.get('/api/cache/stats', (_req, res) => {
    res.set('Cache-Control', 'no-store');
    res.json(dependencies.stats.report());
  });
  app.use('/api', sessionRoutes(dependencies));
  app.use(notFound);
  app.use(answerProblems(dependencies.onError));
  return app;
}
