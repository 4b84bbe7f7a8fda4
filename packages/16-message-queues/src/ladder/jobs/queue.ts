// The one interface that every rung of the ladder implements.

import type { Redis } from 'ioredis';
import type { Pool } from 'pg';
import type { Queryable, Transaction } from './transaction.ts';

export interface Queue {
  /** Asks for a job. A transaction that is rolled back asks for none. */
  enqueue(job: Job, tx: Transaction): Promise<void>;
  /**
   * Runs jobs, as many at once as `concurrency` says, until `signal`
   * aborts. Resolves when those that have begun are finished.
   */
  work(
    handler: Handler,
    options: { concurrency: number; signal: AbortSignal },
  ): Promise<void>;
  report(): Promise<Report>;
  /** Tries a dead job again; false when there is no such job. */
  retry(id: string): Promise<boolean>;
  /** Only this process has the jobs, so it must also do them. */
  inProcess?: boolean;
}

export interface Job {
  /** A UUID. A job that is sent twice has it twice. */
  id: string;
  kind: string;
  payload: unknown; // what JSON can say
}

/** Does a job, or throws. What it writes, it writes with `db`. */
export type Handler = (job: Job, db: Queryable) => Promise<void>;

export interface Report {
  waiting: number;
  inProgress: number;
  /** Those that are tried no more, each with its last error. */
  dead: (Job & { attempts: number; error: string })[];
}

export interface QueueOptions {
  redis: Redis;
  /** Each key in Redis begins with it. */
  prefix: string;
  db: Pool;
  /** Has a table `outbox`: id, job, sent_to, is_done. */
  schema: string;
  /** A worker that has a job for so long is lost. @default 30_000 */
  claimMs?: number;
  /** How often a job is tried. @default 5 */
  attempts?: number;
  /** How long a job waits after so many attempts. */
  retryMs?: (attempts: number) => number;
}

export type CreateQueue = (options: QueueOptions) => Promise<Queue>;
