// Builds the HTTP application; `service.ts` gives it its parts.

import express, { type Express } from 'express';
import type { Events } from './events.ts';
import { answerProblems, notFound } from './problem.ts';
import type { Registration } from './registration.ts';
import { eventRoutes } from './routes/events.ts';
import { healthRoutes } from './routes/health.ts';
import { userRoutes } from './routes/users.ts';
import type { Users } from './users.ts';
import type { Watchers } from './watchers.ts';

export interface AppDependencies {
  users: Users;
  registration: Registration;
  events: Events;
  watchers: Watchers;
  /** Hears of the errors that were answered with a 5xx. */
  onError: (error: unknown) => void;
}

export function createApp(dependencies: AppDependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/healthz', healthRoutes(dependencies));
  app.use('/users', userRoutes(dependencies));
  app.use('/events', eventRoutes(dependencies));
  app.use(notFound);
  app.use(answerProblems(dependencies.onError));
  return app;
}
