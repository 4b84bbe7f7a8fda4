// Finds a task by its name and runs it, on whichever thread.

import type { Transferable } from 'node:worker_threads';
import { Moved } from './moved.ts';
import type { TaskRegistry } from './tasks.ts';

export interface Finished {
  value: unknown;
  transfer: Transferable[];
}

const nothing: Transferable[] = [];

/** @param module The address of a module that exports `tasks`. */
export async function loadTasks(module: string): Promise<TaskRegistry> {
  const { tasks } = (await import(module)) as { tasks: TaskRegistry };
  return tasks;
}

/** Answers at once unless the task is async. Throws what it throws. */
export function runTask(
  tasks: TaskRegistry,
  name: string,
  input: unknown,
): Finished | Promise<Finished> {
  if (!Object.hasOwn(tasks, name)) {
    throw new TypeError(`there is no task named ${name}`);
  }
  const result: unknown = tasks[name]?.(input as never);
  if (result instanceof Promise) return result.then(unpack);
  return unpack(result);
}

function unpack(result: unknown): Finished {
  if (result instanceof Moved) {
    return { value: result.value, transfer: result.transfer };
  }
  return { value: result, transfer: nothing };
}
