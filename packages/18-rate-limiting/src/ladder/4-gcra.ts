// One number for each client, in one script, by the clock of Redis.
// GCRA, the generic cell rate algorithm: ITU-T I.371, from telephony.

import { Redis } from 'ioredis';
import type { CreateLimiter } from './limiter.ts';
import { checkCost, scriptRunner, toVerdict } from './script.ts';

// #region script
/** `paid`: until when the client has used up what it gets. */
const lua = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local limit, window, cost = ARGV[1], ARGV[2] * 1000, ARGV[3]
local each = math.floor(window / limit)
local paid = math.max(now, tonumber(redis.call('GET', KEYS[1])) or 0)
local wait = paid + cost * each - window - now
if wait <= 0 then
  paid = paid + cost * each
  local ttl = math.ceil((paid - now) / 1000)
  redis.call('SET', KEYS[1], string.format('%.0f', paid), 'PX', ttl)
end
local remaining = math.floor((now + window - paid) / each)
return { wait <= 0 and 1 or 0, remaining, math.max(0, math.ceil(wait)) }
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
