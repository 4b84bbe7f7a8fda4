// Builds the HTTP application; `server.ts` listens.

import express, { type Express } from 'express';
import { answerProblems, notFound } from '../kit/problem.ts';
import { type HealthNeeds, healthRoutes } from './routes/health.ts';
import { type ImportNeeds, importRoutes } from './routes/imports.ts';
import { type ReportNeeds, reportRoutes } from './routes/report.ts';
import { type StrikeNeeds, strikeRoutes } from './routes/strikes.ts';

export type AppNeeds = HealthNeeds &
  ImportNeeds &
  ReportNeeds &
  StrikeNeeds;

export function createApp(needs: AppNeeds): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/healthz', healthRoutes(needs));
  app.use('/report', reportRoutes(needs));
  app.use('/strikes.ndjson', strikeRoutes(needs));
  app.use('/imports', importRoutes(needs));
  app.use(notFound);
  app.use(answerProblems(needs.onError));
  return app;
}
