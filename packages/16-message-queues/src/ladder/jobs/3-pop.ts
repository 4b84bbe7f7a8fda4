// A list in Redis: other processes take the jobs, and do them.

import { repeat } from './repeat.ts';
import type { CreateQueue, Handler, Job } from './queue.ts';

export const createQueue: CreateQueue = async (options) => {
  const { redis, prefix, db } = options;
  const list = `${prefix}list`;

  // #region loop
  async function loop(handler: Handler, signal: AbortSignal) {
    const reader = redis.duplicate(); // it waits inside Redis
    reader.on('error', () => {}); // it connects again
    const next = async () => {
      const [, text] = (await reader.brpop(list, 0.5)) ?? [];
      if (text) await handler(JSON.parse(text) as Job, db);
    };
    await repeat(next, 0, signal);
    reader.disconnect();
  }
  // #endregion

  return {
    // #region enqueue
    async enqueue(job, { afterCommit }) {
      const text = JSON.stringify(job);
      afterCommit(() => redis.lpush(list, text));
    },
    // #endregion

    async work(handler, { concurrency, signal }) {
      const loops = Array.from({ length: concurrency }, () =>
        loop(handler, signal),
      );
      await Promise.all(loops);
    },

    async report() {
      const waiting = await redis.llen(list);
      return { waiting, inProgress: 0, dead: [] }; // Redis forgets
    },
    retry: async () => false,
  };
};
