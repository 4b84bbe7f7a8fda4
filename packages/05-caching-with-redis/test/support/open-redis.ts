// Direct connections to Redis, under a prefix of the test's own.

import { randomUUID } from 'node:crypto';
import { deleteKeys } from '@under-load/services';
import { Redis } from 'ioredis';
import { redisUrl } from './services.ts';

export function openRedis() {
  const keyPrefix = `test-05:${randomUUID()}:`;
  const redis = new Redis(redisUrl);
  return {
    redis,
    keyPrefix,
    async close() {
      await deleteKeys(redis, keyPrefix);
      redis.disconnect();
    },
  };
}
