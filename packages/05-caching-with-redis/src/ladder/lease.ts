// The right to load a key: a token in Redis that expires by itself.

export const leaseOf = (key: string) => `${key}:lease`;

/**
 * Takes the lease, unless another has it or the value has changed. KEYS
 * value, lease. ARGV token, lease in ms, the value found ('*': any).
 * Redis runs a script as one step. MGET ignores what is no text.
 */
export const claimScript = `
  local now = redis.call('MGET', KEYS[1])[1] or ''
  if ARGV[3] ~= '*' and now ~= ARGV[3] then return false end
  if redis.call('PTTL', KEYS[2]) < 0 then
    redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
  end
  return redis.call('GET', KEYS[2])
`;
