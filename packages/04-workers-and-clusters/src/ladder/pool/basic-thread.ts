// Runs one task a message. A task that throws ends the thread.

import { parentPort, workerData } from 'node:worker_threads';
import type { TaskCall, TaskModule } from './pool.ts';

const { tasks } = (await import(workerData as string)) as TaskModule;

async function answer({ name, input }: TaskCall): Promise<void> {
  const result = await tasks[name]?.(input as never);
  parentPort?.postMessage(result);
}

parentPort?.on('message', (call: TaskCall) => void answer(call));
