// An array and a loop: the request answers before the work is done.

import { EventEmitter, once } from 'node:events';
import type { CreateQueue, Job } from './queue.ts';

export const createQueue: CreateQueue = async ({ db }) => {
  const jobs: Job[] = [];
  const added = new EventEmitter();

  return {
    inProcess: true,

    // #region queue
    async enqueue(job, { afterCommit }) {
      afterCommit(async () => {
        jobs.push(job);
        added.emit('job');
      });
    },

    async work(handler, { signal }) {
      while (!signal.aborted) {
        const job = jobs.shift();
        if (job) await handler(job, db).catch(() => {});
        else await once(added, 'job', { signal }).catch(() => {});
      }
    },
    // #endregion

    report: async () => ({
      waiting: jobs.length,
      inProgress: 0,
      dead: [],
    }),
    retry: async () => false,
  };
};
