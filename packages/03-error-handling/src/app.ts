// The one interface of every rung: an app, and who guards its process.

import type { Express } from 'express';
import type { Logger } from 'pino';
import type { Failures } from './debug-failures.ts';
import type { Drain } from './drain.ts';
import type { Orders } from './orders.ts';
import type { Payments } from './payments.ts';

export interface Dependencies {
  orders: Orders;
  payments: Payments;
  log: Logger;
  /** Served under /debug: for the lab and the tests. @default {} */
  failures?: Failures;
  /** Longest wait for requests in flight at a crash. @default 5000 */
  drainMs?: number;
}

export interface App {
  handler: Express;
  /** Called once, before it serves, with the way to stop serving. */
  guard?: (drain: Drain) => void;
}

export type CreateApp = (dependencies: Dependencies) => App;

/** What a file of `ladder/` exports. */
export interface AppModule {
  createApp: CreateApp;
}
