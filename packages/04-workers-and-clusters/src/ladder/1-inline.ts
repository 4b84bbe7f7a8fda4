// No pool at all: the event loop runs the task, and nothing else.

import type { CreatePool } from '../pool.ts';
import { readPoolOptions } from '../pool-options.ts';
import { loadTasks, runTask } from '../run-task.ts';
import { Tally } from '../tally.ts';

export const createPool: CreatePool = (options) => {
  const settings = readPoolOptions(options);
  const tally = new Tally();

  return {
    run(name, input) {
      return tally.count(async () => {
        const tasks = await loadTasks(settings.tasks);
        const { value } = await runTask(tasks, name, input);
        return value as never;
      });
    },
    stats() {
      return { threads: 0, busy: 0, waiting: 0, ...tally.report() };
    },
    async close() {},
  };
};
