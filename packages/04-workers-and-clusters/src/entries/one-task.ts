// A thread that runs one task, posts its result, and ends.

import { parentPort, workerData } from 'node:worker_threads';
import { loadTasks, runTask } from '../run-task.ts';

interface OneTask {
  /** The address of the tasks' module. */
  tasks: string;
  name: string;
  input: unknown;
}

const { tasks, name, input } = workerData as OneTask;
const registry = await loadTasks(tasks);
const { value, transfer } = await runTask(registry, name, input);
parentPort?.postMessage(value, transfer);
