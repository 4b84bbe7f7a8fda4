// The one interface that every rung of the pool ladder implements.

import type { Transferable } from 'node:worker_threads';
import type { TaskName, Tasks } from './tasks.ts';

export interface Pool {
  /**
   * Runs a task by its name, and resolves to what it returns.
   *
   * @throws What the task throws, with its name, message and stack;
   * a PoolError when it was refused, timed out or lost its thread;
   * the reason of `signal`.
   */
  run<Name extends TaskName>(
    name: Name,
    input: Tasks[Name]['input'],
    options?: RunOptions,
  ): Promise<Tasks[Name]['output']>;
  stats(): PoolStats;
  /** Lets tasks under way finish, refuses new ones, ends threads. */
  close(): Promise<void>;
}

export interface RunOptions {
  /** Ends the task, with its thread if it has begun. */
  signal?: AbortSignal;
  /** Moved to the thread rather than copied. */
  transfer?: Transferable[];
  /** Longest that the task may run. @default the pool's */
  timeoutMs?: number;
}

export interface PoolStats {
  threads: number;
  busy: number;
  waiting: number;
  completed: number;
  failed: number;
  /** Of the tasks that ran to their end, in milliseconds. */
  runTimeMs: { p50: number; p99: number; max: number };
}

export interface PoolOptions {
  /** @default availableParallelism() */
  threads?: number;
  /** Tasks that may wait; one more is refused. @default 1000 */
  maxWaiting?: number;
  /**
   * Tasks in flight a thread, many in one message. They run one after
   * the other. If one ends their thread, the others run on the next,
   * and one whose result was not yet posted runs a second time: above
   * 1, take only tasks that may. @default 1
   */
  tasksPerThread?: number;
  /** Longest that a task may run. @default 30_000 */
  timeoutMs?: number;
  /** Heap of a thread, in MB; past it, it ends. @default Node's own */
  maxHeapMb?: number;
  /** A module that exports `tasks`. @default tasks.ts */
  tasks?: URL;
}

/** What a rung exports as `createPool`. */
export type CreatePool = (options?: PoolOptions) => Pool;
