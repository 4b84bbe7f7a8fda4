// What only the holder of a lease may do. Each script compares the
// token first.

/** KEYS value, lease. ARGV token, text, time to keep it in ms. */
export const storeScript = `
  if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  return redis.call('DEL', KEYS[2])
`;

/** KEYS lease. ARGV token, how long to keep it (0) in ms. */
export const keepScript = `
  if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call('PEXPIRE', KEYS[1], ARGV[2] or 0)
`;
