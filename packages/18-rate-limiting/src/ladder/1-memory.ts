// A count for each client, in the memory of this process.

import type { CreateLimiter } from './limiter.ts';

export const createLimiter: CreateLimiter = async (options) => {
  const { limit, windowMs } = options;
  const counts = new Map<string, number>();
  let endsAt = 0;

  return {
    // #region take
    async take(key, cost = 1) {
      const now = Date.now();
      if (now >= endsAt) {
        counts.clear();
        endsAt = now + windowMs;
      }
      const count = (counts.get(key) ?? 0) + cost;
      counts.set(key, count);
      return {
        allowed: count <= limit,
        limit,
        remaining: Math.max(0, limit - count),
        retryAfterMs: count <= limit ? 0 : windowMs,
      };
    },
    // #endregion
    async close() {},
  };
};
