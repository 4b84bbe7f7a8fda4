// A stream in Redis: a job stays there until it is acknowledged.

import { repeat } from './repeat.ts';
import type { CreateQueue, Handler, Job } from './queue.ts';

type Entry = [id: string, fields: [name: string, text: string]];

export const createQueue: CreateQueue = async (options) => {
  const { redis, prefix, db, claimMs = 30_000 } = options;
  const stream = `${prefix}stream`;
  await tidy();

  // #region loop
  async function loop(handler: Handler, signal: AbortSignal) {
    const reader = redis.duplicate(); // it waits inside Redis
    reader.on('error', () => {}); // it connects again
    signal.addEventListener('abort', () => reader.disconnect());
    const next = async () => {
      const read = (await reader.xreadgroup(
        ...(['GROUP', 'workers', 'one', 'COUNT', 1] as const),
        ...(['BLOCK', 1000, 'STREAMS', stream, '>'] as const),
      )) as [[string, [Entry]]] | null;
      if (read) await run(read[0][1][0], handler);
    };
    await repeat(next, 0, signal);
  }

  async function run([id, [, text]]: Entry, handler: Handler) {
    await handler(JSON.parse(text) as Job, db);
    await leave(id).exec();
  }

  /** Acknowledges an entry, and deletes it. */
  function leave(id: string) {
    return redis.multi().xack(stream, 'workers', id).xdel(stream, id);
  }
  // #endregion

  // #region tidy
  /** What a worker has had for too long goes back into the stream. */
  async function tidy() {
    await redis
      .xgroup('CREATE', stream, 'workers', '0', 'MKSTREAM')
      .catch(() => {}); // it is there
    const [, lost] = (await redis.xautoclaim(
      ...([stream, 'workers', 'one', claimMs, '0'] as const),
    )) as [string, Entry[]];
    for (const [id, fields] of lost) {
      await leave(id)
        .xadd(stream, '*', ...fields)
        .exec();
    }
  }
  // #endregion

  return {
    async enqueue(job, { afterCommit }) {
      const text = JSON.stringify(job);
      afterCommit(() => redis.xadd(stream, '*', 'job', text));
    },

    async work(handler, { concurrency, signal }) {
      const loops = Array.from({ length: concurrency }, () =>
        loop(handler, signal),
      );
      await Promise.all([...loops, repeat(tidy, 100, signal)]);
    },

    async report() {
      const held = await redis.xlen(stream);
      const pending = await redis.xpending(stream, 'workers');
      const inProgress = Number(pending[0]);
      return { waiting: held - inProgress, inProgress, dead: [] };
    },
    retry: async () => false,
  };
};
