// The services that the tests run against, and how to leave them as
// they were found.

import type { Redis } from 'ioredis';

export const redisUrl = required('REDIS_URL');
export const databaseUrl = required('DATABASE_URL');

/** Never FLUSHALL: the server may be somebody's own. */
export async function deleteKeys(redis: Redis, prefix: string) {
  for (const match of [`${prefix}*`, `{${prefix}*`]) {
    for await (const keys of redis.scanStream({ match, count: 1000 })) {
      if (keys.length > 0) await redis.unlink(...(keys as string[]));
    }
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set: run the tests with "pnpm test"`);
}
