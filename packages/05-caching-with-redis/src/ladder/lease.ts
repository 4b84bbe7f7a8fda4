// A lease: the right to load a key, held by one reader at a time. It
// is a token in Redis, and it expires in case its holder dies.

export const leaseOf = (key: string) => `${key}:lease`;

/**
 * Takes the lease, unless another token has it or the value is no
 * longer what the reader found. KEYS value, lease. ARGV token, lease
 * in ms, what the reader found. Redis runs a script as one step.
 */
export const claimScript = `
  if (redis.call('GET', KEYS[1]) or '') ~= ARGV[3] then
    return false
  end
  redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2], 'NX')
  return redis.call('GET', KEYS[2])
`;
