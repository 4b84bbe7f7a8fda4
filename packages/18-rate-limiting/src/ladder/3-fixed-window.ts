// Redis counts: one INCR, and no other process comes in between.

import { Redis } from 'ioredis';
import type { CreateLimiter } from './limiter.ts';

export const createLimiter: CreateLimiter = async (options) => {
  const { limit, windowMs, redisUrl, prefix } = options;
  const { onError = console.error } = options;
  const redis = new Redis(redisUrl);
  redis.on('error', onError);

  return {
    // #region take
    async take(key, cost = 1) {
      const now = Date.now();
      const window = Math.floor(now / windowMs);
      const name = `${prefix}${key}:${window}`;
      const count = await redis.incrby(name, cost);
      if (count === cost) {
        await redis.expire(name, Math.ceil(windowMs / 1000));
      }
      const allowed = count <= limit;
      const remaining = Math.max(0, limit - count);
      const restMs = (window + 1) * windowMs - now;
      const retryAfterMs = allowed ? 0 : restMs;
      return { allowed, limit, remaining, retryAfterMs };
    },
    // #endregion
    async close() {
      redis.disconnect();
    },
  };
};
