// The options of a pool, complete and checked.

import { availableParallelism } from 'node:os';
import type { PoolOptions } from './pool.ts';

export interface PoolSettings {
  threads: number;
  maxWaiting: number;
  tasksPerThread: number;
  timeoutMs: number;
  /** 0 leaves the limit to Node. */
  maxHeapMb: number;
  /** The address of a module that exports `tasks`. */
  tasks: string;
}

const defaults: PoolSettings = {
  threads: availableParallelism(),
  maxWaiting: 1000,
  tasksPerThread: 1,
  timeoutMs: 30_000,
  maxHeapMb: 0,
  tasks: new URL('tasks.ts', import.meta.url).href,
};

/** The longest that Node's timers can wait. */
const longestMs = 2 ** 31 - 1;

/** @throws TypeError for an option that makes no sense. */
export function readPoolOptions({
  tasks,
  ...numbers
}: PoolOptions = {}): PoolSettings {
  const settings = { ...defaults, ...numbers };
  check('threads', settings.threads, 1, 256);
  check('maxWaiting', settings.maxWaiting, 0, 1_000_000);
  check('tasksPerThread', settings.tasksPerThread, 1, 1024);
  check('maxHeapMb', settings.maxHeapMb, 0, 65_536);
  checkTimeout(settings.timeoutMs);
  return { ...settings, tasks: tasks?.href ?? defaults.tasks };
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
