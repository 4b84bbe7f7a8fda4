// Many writes become few, for 110 lines: a write is done when Redis has
// it, and the database gets the newest values later, in batches.
//
//   write --> Redis hash "dirty" --flush--> database --> drop from hash
//
// An entry leaves the hash only after it was saved, and only if it is
// still the same. So a process may die at any point: the next flush,
// in any process, saves what is left.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { releaseScript } from '../../ladder/lease-holder.ts';
import { SingleFlight } from '../../ladder/single-flight.ts';

/** After this long another process may save the same batch. */
const leaseMs = 10_000;

/** KEYS hash. ARGV the fields and texts that were saved. */
const dropUnchanged = `
  for i = 1, #ARGV, 2 do
    if redis.call('HGET', KEYS[1], ARGV[i]) == ARGV[i + 1] then
      redis.call('HDEL', KEYS[1], ARGV[i])
    end
  end
`;

export interface WriteBehindOptions<T> {
  redis: Redis;
  /** Begins the names of the keys that it uses. */
  name: string;
  /** Saves a batch; must be safe to run twice with the same. */
  saveBatch: (batch: Map<string, T>) => Promise<void>;
  /** @default 200 */
  intervalMs?: number;
  /** Most entries a batch. @default 500 */
  maxBatch?: number;
  onError?: (error: unknown) => void;
}

export interface WriteBehind<T> {
  write(id: string, value: T): Promise<void>;
  /** Saves all that is waiting; resolves when it is saved. */
  flush(): Promise<void>;
  /** Flushes and stops. */
  close(): Promise<void>;
}

export function createWriteBehind<T>(
  options: WriteBehindOptions<T>,
): WriteBehind<T> {
  const { redis, name, intervalMs = 200, onError } = options;
  const dirty = `${name}:dirty`;
  const flights = new SingleFlight();

  async function drain(): Promise<void> {
    while ((await redis.hlen(dirty)) > 0) {
      const saved = await saveBatch(options, dirty);
      if (!saved) await sleep(10); // another process is saving
    }
  }

  const flush = () => flights.run('flush', drain);
  const timer = setInterval(() => {
    flush().catch((error: unknown) => onError?.(error));
  }, intervalMs);

  return {
    async write(id, value) {
      await redis.hset(dirty, id, JSON.stringify(value));
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

/** False when another process holds the lease to save. */
async function saveBatch<T>(
  { redis, name, saveBatch, maxBatch = 500 }: WriteBehindOptions<T>,
  dirty: string,
): Promise<boolean> {
  const lease = `${name}:saving`;
  const token = randomUUID();
  const mine = await redis.set(lease, token, 'PX', leaseMs, 'NX');
  if (mine === null) return false;
  try {
    const flat = await redis.hrandfield(dirty, maxBatch, 'WITHVALUES');
    const fields = (flat ?? []) as string[];
    await saveBatch(parseBatch<T>(fields));
    await redis.eval(dropUnchanged, 1, dirty, ...fields);
    return true;
  } finally {
    await redis.eval(releaseScript, 1, lease, token);
  }
}

/** `[id, json, id, json, ...]` as a map. */
function parseBatch<T>(flat: string[]): Map<string, T> {
  const batch = new Map<string, T>();
  for (let i = 0; i + 1 < flat.length; i += 2) {
    batch.set(flat[i] ?? '', JSON.parse(flat[i + 1] ?? 'null') as T);
  }
  return batch;
}
