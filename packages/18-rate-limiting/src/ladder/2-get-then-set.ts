// One count for all processes: read it, then write it, as published.

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
      const name = prefix + key;
      const now = Date.now();
      let [count = 0, endsAt = 0] = parse(await redis.get(name));
      if (now >= endsAt) [count, endsAt] = [0, now + windowMs];
      const allowed = count < limit;
      if (allowed) {
        count += cost;
        await redis.set(name, JSON.stringify([count, endsAt]));
        await redis.expire(name, Math.ceil(windowMs / 1000));
      }
      const remaining = Math.max(0, limit - count);
      const retryAfterMs = allowed ? 0 : windowMs;
      return { allowed, limit, remaining, retryAfterMs };
    },
    // #endregion
    async close() {
      redis.disconnect();
    },
  };
};

const parse = (text: string | null) =>
  JSON.parse(text ?? '[]') as [number?, number?];
