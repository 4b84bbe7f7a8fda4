// Leaves a Redis that may be somebody's own as it was found.

import type { Redis } from 'ioredis';

/**
 * Deletes the keys that begin with `prefix`, in braces or not: a key
 * in braces shares its slot of a Redis Cluster with another. Never
 * FLUSHALL.
 */
export async function deleteKeys(
  redis: Redis,
  prefix: string,
): Promise<void> {
  for (const match of [`${prefix}*`, `{${prefix}*`]) {
    for await (const keys of redis.scanStream({ match, count: 1000 })) {
      const names = keys as string[];
      if (names.length > 0) await redis.unlink(...names);
    }
  }
}
