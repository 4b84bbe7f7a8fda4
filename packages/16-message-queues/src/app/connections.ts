// The connections of a process: one pool, and Redis.

import { Redis } from 'ioredis';
import { Pool } from 'pg';

export function connectRedis(url: string): Redis {
  const redis = new Redis(url, {
    // Else a command fails after twenty attempts to connect.
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 50, 1000),
  });
  // Without a listener, it prints each lost connection.
  return redis.on('error', () => {});
}

export function connectDatabase(url: string): Pool {
  const db = new Pool({
    connectionString: url,
    max: 20,
    connectionTimeoutMillis: 2000,
  });
  // Without a listener, a lost connection ends the process.
  return db.on('error', () => {});
}
