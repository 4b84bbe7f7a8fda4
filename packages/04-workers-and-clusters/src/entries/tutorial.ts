// The thread of the pool that tutorials publish: a task a message.

import { parentPort, workerData } from 'node:worker_threads';
import { loadTasks, runTask } from '../run-task.ts';

interface Message {
  name: string;
  input: unknown;
}

const registry = await loadTasks(
  (workerData as { tasks: string }).tasks,
);

async function answer({ name, input }: Message): Promise<void> {
  try {
    const { value, transfer } = await runTask(registry, name, input);
    parentPort?.postMessage({ success: true, result: value }, transfer);
  } catch (error) {
    const { message } = error as Error;
    parentPort?.postMessage({ success: false, error: message });
  }
}

parentPort?.on('message', (message: Message) => void answer(message));
