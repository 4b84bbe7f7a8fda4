// Instances of the lesson's server over one set of keys.

import { randomUUID } from 'node:crypto';
import { startServer } from '@under-load/lab';
import { deleteKeys } from '@under-load/services';
import { Redis } from 'ioredis';
import type { CacheStats } from '../../src/app/cache-stats.ts';

const server = new URL('../../src/server.ts', import.meta.url);
const libraryServer = new URL('library-server.ts', import.meta.url);

/** The library one would use in production, beside the rungs. */
export const library = 'bentocache';

export interface InstancesOptions {
  count: number;
  /** Arguments of the server, such as `['--rung', '1-no-cache']`. */
  args?: string[];
  /** Added to the servers' environment. */
  env?: NodeJS.ProcessEnv;
  /** Puts the library in the place of a rung. */
  useLibrary?: boolean;
  /** Such as a fault proxy's. @default REDIS_URL */
  redisUrl?: string;
  signal: AbortSignal;
}

export interface Instances {
  urls: string[];
  /** Loads that reached the database, of all instances. */
  countLoads: () => Promise<number>;
  close: () => Promise<void>;
}

/** `--rung` for a rung's name; the library's server for its name. */
export function variantOptions(variant: string) {
  if (variant === library) return { useLibrary: true };
  return { args: ['--rung', variant] };
}

export async function startInstances(
  options: InstancesOptions,
): Promise<Instances> {
  const { count, args = [], useLibrary = false, signal } = options;
  const prefix = `lab-05:${randomUUID()}:`;
  const redisUrl = options.redisUrl ?? process.env['REDIS_URL'] ?? '';
  const own = { REDIS_URL: redisUrl, REDIS_PREFIX: prefix };
  const env = { ...options.env, ...own };
  const entry = useLibrary ? libraryServer : server;
  const start = () => startServer({ entry, args, env, signal });
  const servers = await Promise.all(
    Array.from({ length: count }, start),
  );
  const urls = servers.map(({ url }) => url);
  return {
    urls,
    async countLoads() {
      const loads = await Promise.all(urls.map(fetchLoads));
      return loads.reduce((sum, each) => sum + each, 0);
    },
    async close() {
      await Promise.all(servers.map((running) => running.stop()));
      await removeKeys(prefix);
    },
  };
}

async function fetchLoads(url: string): Promise<number> {
  const answer = await fetch(`${url}/api/cache/stats`);
  const { loads } = (await answer.json()) as ReturnType<
    CacheStats['report']
  >;
  return loads;
}

async function removeKeys(prefix: string): Promise<void> {
  const redis = new Redis(process.env['REDIS_URL'] ?? '');
  await deleteKeys(redis, prefix);
  redis.disconnect();
}
