// A task that the pool has taken, and the promise of its result.

import type { Transferable } from 'node:worker_threads';
import type { TaskCall } from './pool.ts';

export type Task = ReturnType<typeof newTask>;

export function newTask(call: TaskCall, transfer?: Transferable[]) {
  let resolve: (result: unknown) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const result = new Promise((...settle) => {
    [resolve, reject] = settle;
  });
  return { call, transfer, result, resolve, reject };
}
