// Builds the course home; never listens.

import { randomBytes } from 'node:crypto';
import type { Express } from 'express';
import express from 'express';
import type { Course } from './course/course.ts';
import type { ResultStore } from './results/result-store.ts';
import { answerErrors, ownErrors } from './routes/answer-errors.ts';
import { answerRoutes } from './routes/answer-routes.ts';
import { assetRoutes } from './routes/asset-routes.ts';
import { editorRoutes } from './routes/editor-routes.ts';
import { fileRoutes } from './routes/file-routes.ts';
import { exchangeRoutes } from './routes/exchange-routes.ts';
import { frameRoutes } from './routes/frame-routes.ts';
import { hintRoutes } from './routes/hint-routes.ts';
import { pageRoutes } from './routes/page-routes.ts';
import { presentRoutes } from './routes/present-routes.ts';
import { resultRoutes } from './routes/result-routes.ts';
import { runRoutes } from './routes/run-routes.ts';
import { stepRoutes } from './routes/step-routes.ts';
import { sourceRoutes } from './routes/source-routes.ts';
import type { Runs } from './runs/runs.ts';
import { guard } from './security/guard.ts';
import { securityHeaders } from './security/headers.ts';
import { plainPaths } from './security/plain-paths.ts';
import { RefusedError } from './security/problems.ts';
import { wasFramed } from './servers/running-server.ts';

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
  app.use(ownErrors);
  app.use(securityHeaders());
  app.use(plainPaths);
  app.use(guard(token, wasFramed));
  app.use(assetRoutes());
  app.use(runRoutes(options));
  app.use(answerRoutes(options));
  app.use(exchangeRoutes(options));
  app.use(frameRoutes(options));
  app.use(resultRoutes(options));
  app.use(hintRoutes(options));
  app.use(stepRoutes(options));
  app.use(presentRoutes({ ...options, token }));
  app.use(fileRoutes(options));
  app.use(editorRoutes(options));
  app.use(sourceRoutes({ ...options, token }));
  app.use(pageRoutes({ ...options, token }));
  app.use((request) => {
    const detail = `There is nothing at ${request.path}.`;
    throw new RefusedError(404, 'Not found', detail);
  });
  app.use(answerErrors);
  return app;
}
