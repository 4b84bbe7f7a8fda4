// Builds the course home; never listens.

import { randomBytes } from 'node:crypto';
import type { Express } from 'express';
import express from 'express';
import type { Course } from './course/course.ts';
import type { ResultStore } from './results/result-store.ts';
import { answerErrors } from './routes/answer-errors.ts';
import { assetRoutes } from './routes/asset-routes.ts';
import { pageRoutes } from './routes/page-routes.ts';
import { resultRoutes } from './routes/result-routes.ts';
import { runRoutes } from './routes/run-routes.ts';
import type { Runs } from './runs/runs.ts';
import { guard } from './security/guard.ts';
import { securityHeaders } from './security/headers.ts';
import { plainPaths } from './security/plain-paths.ts';
import { RefusedError } from './security/problems.ts';

export interface AppOptions {
  course: Course;
  results: ResultStore;
  runs: Runs;
  /** What actions need. @default a random one */
  token?: string;
}

export function createApp(options: AppOptions): Express {
  const token = options.token ?? randomBytes(32).toString('base64url');
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders());
  app.use(plainPaths);
  app.use(guard(token));
  app.use(assetRoutes());
  app.use(runRoutes(options));
  app.use(resultRoutes(options));
  app.use(pageRoutes({ ...options, token }));
  app.use((request) => {
    const detail = `There is nothing at ${request.path}.`;
    throw new RefusedError(404, 'Not found', detail);
  });
  app.use(answerErrors);
  return app;
}
