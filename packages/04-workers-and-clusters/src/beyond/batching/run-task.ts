// Finds a task by its name and runs it, without a promise if it can.

import type { Transferable } from 'node:worker_threads';
import type { TaskModule } from '../../ladder/pool/pool.ts';
import { buffersToMove } from './move.ts';

export interface Finished {
  value: unknown;
  transfer: Transferable[];
}

/** Answers at once unless the task is async. Throws what it throws. */
export function runTask(
  tasks: TaskModule['tasks'],
  name: string,
  input: unknown,
): Finished | Promise<Finished> {
  if (!Object.hasOwn(tasks, name)) {
    throw new TypeError(`there is no task named ${name}`);
  }
  const result: unknown = tasks[name]?.(input as never);
  if (result instanceof Promise) return result.then(finished);
  return finished(result);
}

function finished(value: unknown): Finished {
  return { value, transfer: buffersToMove(value) };
}
