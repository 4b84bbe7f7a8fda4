// Many writes become few, for 130 lines: a write is done when Redis has
// it, and the database gets the newest values later, in batches.
//
//   write --> Redis hash "dirty" --flush--> database --> drop from hash
//
// An entry leaves the hash after it was saved, if it is still the same.
// So a process may die: the next flush saves what is left.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { keepScript } from '../../ladder/lease-holder.ts';
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
  name: string;
  /**
   * Saves a batch; must be safe to run twice with the same.
   * Save nothing over a row with a higher `fence`: it grows from batch
   * to batch, and a save that outlives its lease comes too late.
   */
  saveBatch: (batch: Map<string, T>, fence: number) => Promise<void>;
  /** @default 200 */
  intervalMs?: number;
  /** Most entries a batch. @default 500 */
  maxBatch?: number;
  onError?: (error: unknown) => void;
}

export interface WriteBehind<T> {
  write(id: string, value: T): Promise<void>;
  /** Saves all that is waiting. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export function createWriteBehind<T>(
  options: WriteBehindOptions<T>,
): WriteBehind<T> {
  const { redis, name, onError = console.error } = options;
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
    flush().catch(onError);
  }, options.intervalMs ?? 200);

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
  options: WriteBehindOptions<T>,
  dirty: string,
): Promise<boolean> {
  const { redis, name, maxBatch = 500 } = options;
  const lease = `${name}:saving`;
  const token = randomUUID();
  const mine = await redis.set(lease, token, 'PX', leaseMs, 'NX');
  if (mine === null) return false;
  try {
    const fence = await redis.incr(`${name}:fence`);
    const flat = await redis.hrandfield(dirty, maxBatch, 'WITHVALUES');
    const fields = (flat ?? []) as string[];
    const batch = parseBatch(options, fields);
    if (batch.size > 0) await options.saveBatch(batch, fence);
    await redis.eval(dropUnchanged, 1, dirty, ...fields);
    return true;
  } finally {
    await redis.eval(keepScript, 1, lease, token);
  }
}

/** `[id, json, id, json, ...]` as a map. Reports what is no JSON. */
function parseBatch<T>(
  { onError = console.error }: WriteBehindOptions<T>,
  flat: string[],
): Map<string, T> {
  const batch = new Map<string, T>();
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const [id = '', text = ''] = [flat[i], flat[i + 1]];
    try {
      batch.set(id, JSON.parse(text) as T);
    } catch {
      // It will never be saved: the others must not wait for it.
      onError(new Error(`dropped ${id}: ${text.slice(0, 200)}`));
    }
  }
  return batch;
}
