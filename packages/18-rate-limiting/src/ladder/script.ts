// Runs a Lua script in Redis: nothing else runs there meanwhile.

import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Verdict } from './limiter.ts';

type Reply = [allowed: number, remaining: number, waitUs: number];

/** Sends the script's hash, and its text when Redis asks for it. */
export function scriptRunner(redis: Redis, lua: string) {
  const hash = createHash('sha1').update(lua).digest('hex');
  return async (keys: string[], ...args: number[]): Promise<Reply> => {
    const all = [...keys, ...args];
    try {
      const reply = await redis.evalsha(hash, keys.length, ...all);
      return reply as Reply;
    } catch (error) {
      if (!String(error).includes('NOSCRIPT')) throw error;
    }
    return (await redis.eval(lua, keys.length, ...all)) as Reply;
  };
}

/** @throws RangeError when `limit` can never allow it. */
export function checkCost(cost: number, limit: number): void {
  if (Number.isInteger(cost) && cost >= 1 && cost <= limit) return;
  throw new RangeError(`cost must be 1 to ${limit}: ${cost}`);
}

export function toVerdict(reply: Reply, limit: number): Verdict {
  const [allowed, remaining, waitUs] = reply;
  const retryAfterMs = Math.ceil(waitUs / 1000);
  return { allowed: allowed === 1, limit, remaining, retryAfterMs };
}
