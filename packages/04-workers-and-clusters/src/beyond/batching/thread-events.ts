// What a thread tells its pool.

import type { PoolError } from '../../ladder/pool/pool-error.ts';
import type { Job } from './job.ts';
import type { Answer } from './messages.ts';

export interface ThreadEvents {
  onAnswer(job: Job, answer: Answer): void;
  /** The pool, or the thread's end, ended the task. */
  onFailure(job: Job, error: unknown): void;
  onRoom(): void;
  /** @param left The tasks that it had not begun. */
  onExit(left: Job[], lost: Lost): void;
}

/** The error of a task that goes with its thread. */
export type Lost = () => PoolError;
