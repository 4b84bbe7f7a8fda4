// Leaves Redis as it was found.

import type { Redis } from 'ioredis';

/** Never FLUSHALL: the server may be somebody's own. */
export async function deleteKeys(
  redis: Redis,
  prefix: string,
): Promise<void> {
  // Leases keep the name of their key in braces.
  for (const match of [`${prefix}*`, `{${prefix}*`]) {
    for await (const keys of redis.scanStream({ match, count: 1000 })) {
      if (keys.length > 0) await redis.unlink(...(keys as string[]));
    }
  }
}
