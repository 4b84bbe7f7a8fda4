// A list of what was allowed, and when: never more than `limit` long.

import { Redis } from 'ioredis';
import type { CreateLimiter } from './limiter.ts';
import { checkCost, scriptRunner, toVerdict } from './script.ts';

// #region script
/** What is older than the window leaves; then: is there room? */
const lua = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local limit, window = tonumber(ARGV[1]), ARGV[2] * 1000
local cost = tonumber(ARGV[3])

local oldest = redis.call('LINDEX', KEYS[1], 0)
while oldest and oldest + window <= now do
  redis.call('LPOP', KEYS[1])
  oldest = redis.call('LINDEX', KEYS[1], 0)
end
local room = limit - redis.call('LLEN', KEYS[1])
if room < cost then
  local last = redis.call('LINDEX', KEYS[1], cost - room - 1)
  return { 0, room, last + window - now }
end
for _ = 1, cost do
  redis.call('RPUSH', KEYS[1], string.format('%.0f', now))
end
redis.call('PEXPIRE', KEYS[1], ARGV[2] + 1)
return { 1, room - cost, 0 }
`;
// #endregion

export const createLimiter: CreateLimiter = async (options) => {
  const { limit, windowMs, redisUrl, prefix } = options;
  const { onError = console.error } = options;
  const redis = new Redis(redisUrl);
  redis.on('error', onError);
  const run = scriptRunner(redis, lua);

  return {
    async take(key, cost = 1) {
      checkCost(cost, limit);
      const reply = await run([prefix + key], limit, windowMs, cost);
      return toVerdict(reply, limit);
    },
    async close() {
      redis.disconnect();
    },
  };
};
