// Builds one instance of the application; never listens.

import { setMaxListeners } from 'node:events';
import express, { type Express } from 'express';
import { answerProblems, notFound } from '../kit/problem.ts';
import type * as ladder from '../ladder/events.ts';
import { textOf } from '../ladder/text-of.ts';
import { addListeners } from './listeners.ts';
import { MailQueue } from './mail-queue.ts';
import { Mailer } from './mailer.ts';
import { userRoutes } from './routes/users.ts';
import { Users } from './users.ts';
import { Watchers } from './watchers.ts';

export interface AppOptions {
  /** The rung. */
  createEvents: ladder.CreateEvents;
  /** Of the mail provider. */
  mailUrl: string;
  /** How often one mail is tried; 1 means no retry. */
  mailAttempts: number;
  /** While so many are on their way, a signup is refused. */
  maxMails?: number | undefined;
  /** Longest wait for listeners in flight at the end. */
  drainMs: number;
  /** Called with each failure that no client is told of. */
  onError: (error: unknown) => void;
}

export function createApp(options: AppOptions) {
  const { createEvents, mailUrl, onError } = options;
  const stopped = new AbortController();
  const { signal } = stopped;
  // Each mail in flight listens to the signal: many are no leak.
  setMaxListeners(0, signal);
  const events = createEvents({ onError: announce });
  const retries = { attempts: options.mailAttempts, signal };
  const mailer = new Mailer(mailUrl);
  const mails = new MailQueue(mailer, retries, options.maxMails);
  addListeners(events, mails);
  const watchers = new Watchers(events);

  function announce(failure: ladder.ListenerFailure): void {
    const { event, listener, error } = failure;
    onError(`${listener} failed on ${event}: ${textOf(error)}`);
    // A listener of `error` that fails must not cause another `error`.
    if (event === 'error') return;
    void events.publish('error', { event, listener });
  }

  return {
    handle: buildRoutes({ events, mails, watchers, onError }),
    /** Ends the streams of all watchers. */
    endWatching: () => watchers.endAll(),
    /** Waits for listeners in flight, up to the deadline. */
    async close(): Promise<ladder.CloseReport> {
      const deadlineMs = options.drainMs;
      const report = await events.close({ deadlineMs });
      // A late mail must not keep the process alive.
      stopped.abort();
      return report;
    },
  };
}

interface Parts {
  events: ladder.Events;
  mails: MailQueue;
  watchers: Watchers;
  onError: AppOptions['onError'];
}

function buildRoutes(parts: Parts): Express {
  const { events, mails, watchers, onError } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.use('/users', userRoutes(new Users(events), mails));
  app.get('/events', watchers.watch);
  app.get('/healthz', (_req, res) => {
    const { size } = watchers;
    const report = { status: 'ok', watchers: size, ...events.report() };
    res.set('Cache-Control', 'no-store').json(report);
  });
  app.use(notFound);
  app.use(answerProblems(onError));
  return app;
}
