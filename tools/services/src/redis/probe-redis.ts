// Asks a Redis whether it serves us.

import type { Redis } from 'ioredis';

/**
 * Connects, signs in and waits for PONG.
 *
 * @returns Product and version, such as `Valkey 9.1`; `Redis` alone
 *   where the server keeps its version to itself.
 * @throws The client's error if that fails or takes too long.
 */
export async function probeRedis(
  url: string,
  timeoutMs: number,
): Promise<string> {
  // Here, so that a command that wants no Redis does not load it.
  const ioredis = await import('ioredis');
  const redis = new ioredis.Redis(url, {
    lazyConnect: true,
    enableReadyCheck: false,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
    disconnectTimeout: 0,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // The reason is in this event; the promise says "closed" only.
  let reason: Error | undefined;
  redis.on('error', (error: Error) => (reason ??= error));
  try {
    await redis.connect();
    await redis.ping();
    return await versionOf(redis);
  } catch (error) {
    throw reason ?? error;
  } finally {
    redis.disconnect();
  }
}

async function versionOf(redis: Redis): Promise<string> {
  const info = await redis.info('server').catch(() => '');
  const valkey = /^valkey_version:(\d+\.\d+)/m.exec(info)?.[1];
  if (valkey) return `Valkey ${valkey}`;
  const version = /^redis_version:(\d+\.\d+)/m.exec(info)?.[1];
  return version ? `Redis ${version}` : 'Redis';
}
