// A client that goes on and on is blocked, without asking Redis again.

import { Redis } from 'ioredis';
import { BlockList } from './6-blocked/block-list.ts';
import type { Limiter, LimiterOptions } from './limiter.ts';
import { checkCost, scriptRunner, toVerdict } from './script.ts';

/** Below a line of settings: the log, and a count of refusals. */
const lua = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local window, cost = windowMs * 1000, tonumber(ARGV[1])

local refused = tonumber(redis.call('GET', KEYS[2]) or 0)
if refused >= blockAfter then
  return { -1, 0, redis.call('PTTL', KEYS[2]) * 1000 }
end
local oldest = redis.call('LINDEX', KEYS[1], 0)
while oldest and oldest + window <= now do
  redis.call('LPOP', KEYS[1])
  oldest = redis.call('LINDEX', KEYS[1], 0)
end
local room = limit - redis.call('LLEN', KEYS[1])
if room < cost then
  refused = redis.call('INCR', KEYS[2])
  if refused == 1 then redis.call('PEXPIRE', KEYS[2], windowMs) end
  if refused >= blockAfter then
    redis.call('PEXPIRE', KEYS[2], blockMs)
    return { -1, 0, blockMs * 1000 }
  end
  local last = redis.call('LINDEX', KEYS[1], cost - room - 1)
  return { 0, room, last + window - now }
end
for _ = 1, cost do
  redis.call('RPUSH', KEYS[1], string.format('%.0f', now))
end
redis.call('PEXPIRE', KEYS[1], windowMs + 1)
return { 1, room - cost, 0 }
`;

export const createLimiter = async (
  options: LimiterOptions,
  redis = new Redis(options.redisUrl),
): Promise<Limiter> => {
  const { limit, windowMs, prefix, onError = console.error } = options;
  const { blockAfter = 1e15, blockMs = 60_000 } = options;
  redis.on('error', onError);
  const names = 'local limit, windowMs, blockAfter, blockMs';
  const settings = [limit, windowMs, blockAfter, blockMs].join();
  const run = scriptRunner(redis, `${names} = ${settings}${lua}`);
  const blocked = new BlockList();

  return {
    // #region take
    async take(key, cost = 1) {
      checkCost(cost, limit);
      const retryAfterMs = blocked.restMs(key);
      if (retryAfterMs > 0)
        return { allowed: false, limit, remaining: 0, retryAfterMs };
      // One slot of a Redis Cluster, even for a key such as `}`.
      const log = `${prefix}{of ${key}}`;
      const reply = await run([log, `${log}:refused`], cost);
      const verdict = toVerdict(reply, limit);
      if (reply[0] === -1) blocked.add(key, verdict.retryAfterMs);
      return verdict;
    },
    // #endregion
    async close() {
      redis.disconnect();
    },
  };
};
