// A job that fails is tried again later, but not for ever.

import { repeat } from './repeat.ts';
import type { CreateQueue, Handler, Report } from './queue.ts';

type Tried = Report['dead'][number];
type Entry = [id: string, fields: [name: string, text: string]];

export const createQueue: CreateQueue = async (options) => {
  const { redis, prefix, db, claimMs = 30_000 } = options;
  const { attempts: limit = 5, retryMs = backOff } = options;
  const stream = `${prefix}stream`;
  const [later, dead] = [`${prefix}later`, `${prefix}dead`];
  await tidy();

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

  // #region fail
  async function run(entry: Entry, handler: Handler) {
    const [id, [, text]] = entry;
    try {
      await handler(parse(text), db);
    } catch (error) {
      return fail(entry, (error as Error).message);
    }
    await leave(id).exec();
  }

  async function fail([id, [, text]]: Entry, error: string) {
    const job = parse(text);
    const attempts = (job.attempts ?? 0) + 1;
    const failed = JSON.stringify({ ...job, attempts, error });
    const move = leave(id);
    if (attempts >= limit) move.hset(dead, job.id, failed);
    else move.zadd(later, Date.now() + retryMs(attempts), failed);
    await move.exec();
  }
  // #endregion

  /** Acknowledges an entry, and deletes it. */
  function leave(id: string) {
    return redis.multi().xack(stream, 'workers', id).xdel(stream, id);
  }

  // #region tidy
  /** A job whose worker is lost has failed; one that is due goes on. */
  async function tidy() {
    await redis
      .xgroup('CREATE', stream, 'workers', '0', 'MKSTREAM')
      .catch(() => {}); // it is there
    const [, lost] = (await redis.xautoclaim(
      ...([stream, 'workers', 'one', claimMs, '0'] as const),
    )) as [string, Entry[]];
    for (const entry of lost) await fail(entry, 'the worker was lost');
    await redis.eval(moveDue, 2, later, stream, Date.now());
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
      const waiting = held - inProgress + (await redis.zcard(later));
      const texts = await redis.hvals(dead);
      return { waiting, inProgress, dead: texts.map(parse) };
    },
    async retry(id) {
      const text = await redis.hget(dead, id);
      if (!text) return false;
      const again = JSON.stringify({ ...parse(text), attempts: 0 });
      const move = redis.multi().hdel(dead, id);
      await move.xadd(stream, '*', 'job', again).exec();
      return true;
    },
  };
};

const parse = (text: string) => JSON.parse(text) as Tried;

/** Twice as long each time; chance parts those that failed together. */
const backOff = (attempts: number) =>
  50 * 2 ** attempts * (0.5 + Math.random() / 2);

// A script is atomic: a job is never in both places, or in none.
const moveDue = `
  for _, job in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], 0, ARGV[1])) do
    redis.call('ZREM', KEYS[1], job)
    redis.call('XADD', KEYS[2], '*', 'job', job)
  end`;
