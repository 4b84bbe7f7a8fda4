// Sessions in Redis, for 60 lines: every instance knows every login.

import { randomBytes } from 'node:crypto';
import { RedisStore } from 'connect-redis';
import session from 'express-session';
import type { Redis } from 'ioredis';

export interface SessionStoreOptions {
  sessions: 'redis' | 'memory';
  keyPrefix: string;
  sessionSecret: string | undefined;
}

/** Longer than any session: see `maxAge` of the cookie. */
const secretSeconds = 30 * 86_400;

export function createSessionStore(
  { sessions, keyPrefix }: SessionStoreOptions,
  redis: Redis,
): session.Store {
  if (sessions === 'memory') return new session.MemoryStore();
  const prefix = `${keyPrefix}session:`;
  return new RedisStore({ client: redis, prefix });
}

/**
 * Returns a function that finds the secret: the configured one, or a
 * random one that the instances share in Redis. Ask it for every
 * request: Redis may have been away before, or lost what it had.
 */
export function secretFinder(
  { sessions, sessionSecret, keyPrefix }: SessionStoreOptions,
  redis: Redis,
): () => Promise<string> {
  const key = `${keyPrefix}session-secret`;
  const mine = sessionSecret ?? randomBytes(32).toString('hex');
  const isMine = sessionSecret !== undefined || sessions === 'memory';
  if (isMine) return async () => mine;
  return async () => {
    const shared = await redis.get(key);
    if (shared) return shared;
    await redis.set(key, mine, 'EX', secretSeconds, 'NX');
    return (await redis.get(key)) ?? mine;
  };
}
