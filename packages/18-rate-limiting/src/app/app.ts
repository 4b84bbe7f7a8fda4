// Builds the HTTP application; never listens.

import express, { type Express } from 'express';
import { answerProblems, notFound } from '../kit/problem.ts';
import type { Limiter } from '../ladder/limiter.ts';
import { limitClients } from './limit-clients.ts';
import { page } from './page.ts';
import { fireVolley } from './volley.ts';

export interface AppDependencies {
  /** The name of the rung. */
  rung: string;
  limit: number;
  windowMs: number;
  accounts: Limiter;
  addresses: Limiter;
  /** For the page: as two processes would have them. */
  volley: [Limiter, Limiter];
  /** How many proxies of ours stand before this server. */
  proxies: number;
  /** Called with each error that was answered with a 5xx. */
  onError: (error: unknown) => void;
}

export function createApp(dependencies: AppDependencies): Express {
  const { rung, limit, windowMs, proxies, onError } = dependencies;
  const app = express();
  app.disable('x-powered-by');
  // Never `true`: a client could write any address it likes.
  app.set('trust proxy', proxies);

  app.get('/time', limitClients(dependencies), (_req, res) => {
    res.set('Cache-Control', 'no-store').json({ time: new Date() });
  });
  const limiters = dependencies.volley;
  app.get('/volley', fireVolley({ rung, limiters, limit, windowMs }));
  app.use(page());
  app.use(notFound);
  app.use(answerProblems(onError));
  return app;
}
