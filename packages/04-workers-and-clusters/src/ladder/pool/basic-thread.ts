// Runs one task a message. A task that throws ends the thread.

import { parentPort, workerData } from 'node:worker_threads';
import type { TaskCall, TaskModule } from './pool.ts';

const { tasks } = (await import(workerData as string)) as TaskModule;

parentPort?.on('message', ({ name, input }: TaskCall) => {
  void send(tasks[name]?.(input as never));
});

async function send(result: unknown): Promise<void> {
  parentPort?.postMessage(await result);
}
