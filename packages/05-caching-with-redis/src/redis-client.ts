// A Redis connection that would rather fail than make readers wait.

import { once } from 'node:events';
import { Redis } from 'ioredis';

export interface RedisClientOptions {
  /** Longest a command may take. @default 250 */
  commandTimeoutMs?: number;
  onError?: (error: Error) => void;
}

/**
 * Connects, and waits for the first attempt to end. It may have
 * failed: commands then reject at once, and ioredis keeps trying.
 */
export async function connectRedis(
  url: string,
  options: RedisClientOptions = {},
): Promise<Redis> {
  const { commandTimeoutMs = 250, onError = () => {} } = options;
  const redis = new Redis(url, {
    commandTimeout: commandTimeoutMs,
    // Silence for this long, with a reply due, ends a hung connection
    // and starts another.
    socketTimeout: commandTimeoutMs * 4,
    connectTimeout: commandTimeoutMs * 4,
    // `disconnect()` waits this long for a connection already dead.
    disconnectTimeout: commandTimeoutMs,
    // While it is down a command fails now, instead of in a queue.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 50, 500),
  });
  redis.on('error', onError);
  await firstAttempt(redis);
  return redis;
}

async function firstAttempt(redis: Redis): Promise<void> {
  const settled = new AbortController();
  const { signal } = settled;
  const outcomes = [
    once(redis, 'ready', { signal }),
    once(redis, 'close', { signal }),
  ];
  await Promise.race(outcomes).catch(() => {});
  settled.abort();
  await Promise.allSettled(outcomes);
}
