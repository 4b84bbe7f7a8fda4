// A connection to Redis that fails soon, so that no reader waits.

import { Redis } from 'ioredis';
import type { CacheOptions } from './cache.ts';

/** Thrown when Redis is down, or does not answer in time. */
export class RedisDownError extends Error {
  override readonly name = 'RedisDownError';
  readonly code = 'REDIS_DOWN';
}

/** Resolves after the first attempt; ioredis repeats a failed one. */
export async function connectRedis(options: CacheOptions) {
  const { redisUrl, keyPrefix, commandTimeoutMs = 250 } = options;
  const redis = new Redis(redisUrl, {
    keyPrefix,
    lazyConnect: true,
    commandTimeout: commandTimeoutMs,
    socketTimeout: commandTimeoutMs * 4,
    reconnectOnError: ({ message }) => message.includes('READONLY'),
    connectTimeout: commandTimeoutMs * 4,
    disconnectTimeout: commandTimeoutMs,
    // While Redis is down a command fails, and does not queue.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 50, 500),
  });
  redis.on('error', options.onError ?? console.error);
  await redis.connect().catch(() => {});
  return redis;
}

/** @throws RedisDownError */
export const ask = <T>(reply: Promise<T>): Promise<T> =>
  reply.catch((cause: Error) => {
    throw new RedisDownError('Redis is down', { cause });
  });
