// Connects the parts of one instance, and takes them apart again.

import { setMaxListeners } from 'node:events';
import type { Express } from 'express';
import { Analytics } from './analytics.ts';
import { createApp } from './app.ts';
import { AuditLog } from './audit-log.ts';
import type { Config, RungName } from './config.ts';
import type {
  CloseReport,
  CreateEvents,
  ListenerFailure,
} from './events.ts';
import { createEvents as directCalls } from './ladder/1-direct-calls.ts';
import { createEvents as nodeEmitter } from './ladder/2-node-emitter.ts';
import { createEvents as isolatedBus } from './ladder/3-isolated-bus.ts';
import { addListeners } from './listeners.ts';
import { Mailer } from './mailer.ts';
import { Registration } from './registration.ts';
import { Users } from './users.ts';
import { Watchers, type WatchersOptions } from './watchers.ts';
import { WelcomeCredit } from './welcome-credit.ts';

const factories: Record<RungName, CreateEvents> = {
  '1-direct-calls': directCalls,
  '2-node-emitter': nodeEmitter,
  '3-isolated-bus': isolatedBus,
};

/** Watchers listen too: more of them is no leak. */
const leakWarningAt = 200;

export interface ServiceOptions {
  config: Pick<Config, 'rung' | 'mailAttempts' | 'drainMs'>;
  mailUrl: string;
  /** Hears of what failed and was nobody's to answer. */
  onError: (error: unknown) => void;
  watching?: WatchersOptions;
}

export interface Service {
  app: Express;
  /** Ends the streams of those who watch. */
  endWatching: () => void;
  /** Waits for listeners in flight, up to the deadline. */
  close: () => Promise<CloseReport>;
}

export function createService(options: ServiceOptions): Service {
  const { config, mailUrl, onError, watching } = options;
  const stopped = new AbortController();
  // Each mail in flight listens to it: many of them are no leak.
  setMaxListeners(0, stopped.signal);
  const events = factories[config.rung]({
    onError: announce,
    leakWarningAt,
  });
  const collaborators = {
    auditLog: new AuditLog(),
    mailer: new Mailer({ url: mailUrl }),
    analytics: new Analytics(),
    welcomeCredit: new WelcomeCredit(),
  };
  const { signal } = stopped;
  const retries = { attempts: config.mailAttempts, signal };
  addListeners(events, collaborators, retries);
  const users = new Users();
  const registration = new Registration(users, events);
  const watchers = new Watchers(events, watching);
  const parts = { users, registration, events, watchers, onError };

  function announce({ event, listener, error }: ListenerFailure) {
    onError(`${listener} failed on ${event}: ${String(error)}`);
    // Else a listener of `error` that fails would never hear the end.
    if (event === 'error') return;
    void events.publish('error', { event, listener });
  }

  return {
    app: createApp(parts),
    endWatching: () => watchers.endAll(),
    async close() {
      const report = await events.close({ deadlineMs: config.drainMs });
      // What is late must not keep the process.
      stopped.abort();
      return report;
    },
  };
}
