// Each script runs in Redis as one step: nothing comes in between.

/** KEYS value, lease. ARGV token, lease in ms, now in ms. */
export const claimScript = `
  local text = redis.call('GET', KEYS[1])
  local freshUntil = text and string.match(text, '^%[(%d+),')
  if freshUntil and tonumber(freshUntil) > tonumber(ARGV[3]) then
    return { text, false }
  end
  redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2])
  return { false, redis.call('GET', KEYS[2]) }
`;

/** KEYS value, lease. ARGV token, text, time to keep it in ms. */
export const storeScript = `
  if redis.call('GET', KEYS[2]) ~= ARGV[1] then
    return 0
  end
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  redis.call('DEL', KEYS[2])
  return 1
`;

/** KEYS lease. ARGV token. */
export const releaseScript = `
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then
    return 0
  end
  return redis.call('DEL', KEYS[1])
`;
