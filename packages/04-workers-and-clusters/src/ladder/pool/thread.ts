// Runs one task a message. What the task throws goes back whole.

import { parentPort, workerData } from 'node:worker_threads';
import { failed } from './answer.ts';
import type { TaskCall, TaskModule } from './pool.ts';

const { tasks } = (await import(workerData as string)) as TaskModule;

async function answer({ id, name, input }: TaskCall): Promise<void> {
  try {
    const task = tasks[name];
    if (!task) throw new TypeError(`there is no task ${name}`);
    const result = await task(input as never);
    parentPort?.postMessage({ id, result });
  } catch (thrown) {
    parentPort?.postMessage({ id, ...failed(thrown) });
  }
}

parentPort?.on('message', (call: TaskCall) => void answer(call));
