// Without Redis, each process counts alone: it cannot know more.

import { Redis } from 'ioredis';
import { createLimiter as createLocal } from './1-memory.ts';
import { createLimiter as createCounting } from './6-blocked.ts';
import type { CreateLimiter, Verdict } from './limiter.ts';

export const createLimiter: CreateLimiter = async (options) => {
  const { redisUrl, limit, timeoutMs = 250 } = options;
  const { whenDown = 'local', onError = console.error } = options;
  const local = await createLocal(options);
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
    // After some silence it connects again: nothing piles up.
    socketTimeout: timeoutMs * 4,
    disconnectTimeout: timeoutMs,
    // Without a connection a command fails, and does not queue.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 50, 500),
  });
  const counting = await createCounting(options, redis);
  await redis.connect().catch(() => {});

  // #region down
  let isDown = false;
  async function takeWithout(
    key: string,
    cost: number,
  ): Promise<Verdict> {
    if (whenDown === 'local') return local.take(key, cost);
    if (whenDown === 'open')
      return {
        allowed: true,
        limit,
        remaining: limit - cost,
        retryAfterMs: 0,
      };
    return { allowed: false, limit, remaining: 0, retryAfterMs: 1000 };
  }

  return {
    async take(key, cost = 1) {
      try {
        const verdict = await counting.take(key, cost);
        isDown = false;
        return verdict;
      } catch (error) {
        if (error instanceof RangeError) throw error;
        if (!isDown) onError(error); // an outage is one error
        isDown = true;
        return takeWithout(key, cost);
      }
    },
    // #endregion
    close: () => counting.close(),
  };
};
