// The interface that every rung of the pool ladder implements.

import { availableParallelism } from 'node:os';
import type { Transferable } from 'node:worker_threads';

export interface Pool {
  /**
   * Runs a task by its name; resolves to what the task returns.
   *
   * @throws What the task throws; the reason of an aborted signal; a
   * PoolError when the pool refuses or ends the task.
   */
  run(
    name: string,
    input: unknown,
    options?: RunOptions,
  ): Promise<unknown>;
  stats(): PoolStats;
  /** Refuses new tasks, waits for the others, ends the threads. */
  close(): Promise<void>;
}

export interface RunOptions {
  /** Ends the task, whether it waits or runs. */
  signal?: AbortSignal;
  /** Buffers that move to the thread; others are copied. */
  transfer?: Transferable[];
  /** Longest from `run` to the result. @default that of the pool */
  timeoutMs?: number;
}

export interface PoolStats {
  threads: number;
  busy: number;
  waiting: number;
  completed: number;
  failed: number;
}

export interface PoolOptions extends Partial<typeof defaults> {
  /** The address of a TaskModule. */
  tasks: URL;
}

export const defaults = {
  threads: availableParallelism(),
  /** Tasks that may wait; the next one is refused. */
  maxWaiting: 1000,
  timeoutMs: 30_000,
};

/** What a rung exports as `createPool`. */
export type CreatePool = (options: PoolOptions) => Pool;

/** What is sent to a thread: a name, since no function can be. */
export interface TaskCall {
  name: string;
  input: unknown;
}

/** What a module of tasks exports. */
export interface TaskModule {
  tasks: Record<string, (input: never) => unknown>;
}
