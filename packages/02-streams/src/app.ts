// Builds the HTTP application; `server.ts` gives it its parts.

import express, { type Express } from 'express';
import type { RungName } from './config.ts';
import type { ImportStore } from './import-store.ts';
import type { OpenFile } from './open-file.ts';
import { answerProblems, notFound } from './problem.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { reportRoutes } from './routes/report.ts';
import { strikeRoutes } from './routes/strikes.ts';
import type { Summarise } from './summary.ts';
import type { UnderWay } from './under-way.ts';

export interface AppDependencies {
  rung: RungName;
  /** The rung's. */
  summarise: Summarise;
  /** The CSV that reports and rows come from. */
  dataFile: string;
  openFile: OpenFile;
  imports: ImportStore;
  /** The largest file that may be imported. */
  maxUploadBytes: number;
  underWay: UnderWay;
  /** Hears of the errors that are our fault. */
  onError: (error: unknown) => void;
}

export function createApp(dependencies: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/healthz', healthRoutes(dependencies));
  app.use('/report', reportRoutes(dependencies));
  app.use('/strikes.ndjson', strikeRoutes(dependencies));
  app.use('/imports', importRoutes(dependencies));
  app.use(notFound);
  app.use(answerProblems(dependencies.onError));
  return app;
}
