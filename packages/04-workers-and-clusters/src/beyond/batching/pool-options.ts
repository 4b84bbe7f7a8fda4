// The options of the batching pool, complete and checked.

import { availableParallelism } from 'node:os';
import type { PoolOptions } from '../../ladder/pool/pool.ts';

export interface BatchingOptions extends PoolOptions {
  /**
   * Tasks in flight to a thread, many in one message. They run one
   * after the other. If one ends their thread, the others run on the
   * next thread. A task whose result was not yet sent then runs a
   * second time: above 1, use only tasks that may. @default 1
   */
  tasksPerThread?: number;
  /** Heap of a thread, in MB; past it, it ends. @default Node's own */
  maxHeapMb?: number;
}

export type PoolSettings = Required<BatchingOptions>;

/** The longest that Node's timers can wait. */
const longestMs = 2 ** 31 - 1;

/** @throws TypeError for an option that makes no sense. */
export function readPoolOptions(
  options: BatchingOptions,
): PoolSettings {
  const { tasks, threads = availableParallelism() } = options;
  const { maxWaiting = 1000, timeoutMs = 30_000 } = options;
  const { tasksPerThread = 1, maxHeapMb = 0 } = options;
  check('threads', threads, 1, 256);
  check('maxWaiting', maxWaiting, 0, 1_000_000);
  check('tasksPerThread', tasksPerThread, 1, 1024);
  check('maxHeapMb', maxHeapMb, 0, 65_536);
  checkTimeout(timeoutMs);
  const limits = { threads, maxWaiting, timeoutMs };
  return { tasks, ...limits, tasksPerThread, maxHeapMb };
}

/** @throws TypeError for a time that Node's timers cannot wait. */
export function checkTimeout(timeoutMs: number): void {
  check('timeoutMs', timeoutMs, 1, longestMs);
}

function check(
  name: string,
  value: number,
  least: number,
  most: number,
): void {
  if (Number.isInteger(value) && value >= least && value <= most)
    return;
  throw new TypeError(`${name} must be ${least} to ${most}: ${value}`);
}
