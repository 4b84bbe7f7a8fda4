// Sessions in Redis, for 40 lines: every instance knows every login.

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
 * The configured secret, or a random one: the first instance leaves
 * it in Redis for the others.
 */
export async function findSecret(
  { sessionSecret, keyPrefix }: SessionStoreOptions,
  redis: Redis,
): Promise<string> {
  if (sessionSecret) return sessionSecret;
  const key = `${keyPrefix}session-secret`;
  const mine = randomBytes(32).toString('hex');
  try {
    await redis.set(key, mine, 'EX', secretSeconds, 'NX');
    return (await redis.get(key)) ?? mine;
  } catch {
    return mine; // without Redis there are no sessions to share
  }
}
