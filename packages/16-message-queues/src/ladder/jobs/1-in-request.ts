// The request does the work, and then it answers.

import { once } from 'node:events';
import type { CreateQueue, Handler } from './queue.ts';

export const createQueue: CreateQueue = async ({ db }) => {
  let doJob: Handler | undefined;

  return {
    inProcess: true,

    // #region enqueue
    async enqueue(job) {
      await doJob?.(job, db);
    },
    // #endregion

    async work(handler, { signal }) {
      doJob = handler;
      if (!signal.aborted) await once(signal, 'abort');
    },

    report: async () => ({ waiting: 0, inProgress: 0, dead: [] }),
    retry: async () => false,
  };
};
