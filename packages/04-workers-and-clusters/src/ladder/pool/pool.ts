// The interface that every rung of the pool ladder implements.

import { availableParallelism } from 'node:os';
import { inspect } from 'node:util';
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

export type PoolStats = Record<
  'threads' | 'busy' | 'waiting' | 'completed' | 'failed',
  number
>;

export interface PoolOptions {
  /** The address of a TaskModule. */
  tasks: URL;
  threads?: number;
  /** Tasks that may wait; the next one is refused. */
  maxWaiting?: number;
  timeoutMs?: number;
}

/** @throws RangeError for numbers that make no sense. */
export function readOptions(given: PoolOptions): Required<PoolOptions> {
  const { tasks, threads = availableParallelism() } = given;
  const { maxWaiting = 1000, timeoutMs = 30_000 } = given;
  const isPool = Number.isInteger(threads) && threads > 0;
  const isTime = timeoutMs > 0 && timeoutMs < 2 ** 31;
  const numbers = { threads, maxWaiting, timeoutMs };
  if (isPool && isTime && maxWaiting >= 0) return { tasks, ...numbers };
  throw new RangeError(`not possible in a pool: ${inspect(numbers)}`);
}

export type CreatePool = (options: PoolOptions) => Pool;

/** What is sent to a thread: a name, since no function can be. */
export interface TaskCall {
  id?: string; // It comes back with the answer.
  name: string;
  input: unknown;
}

export interface TaskModule {
  tasks: Record<string, (input: never) => unknown>;
}
