// Hits without Redis, for 160 lines: a small cache in memory in front.
// Processes tell one another what to forget. A process that may have
// missed a message forgets everything.

import { LRUCache } from 'lru-cache';
import type {
  Cache,
  Cached,
  CacheOptions,
  LoadOptions,
} from '../../ladder/cache.ts';
import {
  type InvalidationBus,
  joinInvalidationBus,
} from './invalidation-bus.ts';

export interface TwoLevelOptions extends CacheOptions {
  /** Most entries in memory. @default 1000 */
  maxEntries?: number;
  /** How long memory keeps a value. @default 5 */
  memorySeconds?: number;
}

/** How a read was answered; `layer` is set when memory did it. */
export type LayeredRead<T> = Cached<T> & { layer?: 'memory' };

/** Puts memory in front of `shared`; closes `shared` with itself. */
export async function createTwoLevelCache(
  shared: Cache,
  options: TwoLevelOptions,
): Promise<TwoLevelCache> {
  const memory = new Memory(options);
  const bus = await joinInvalidationBus(options, (keys) =>
    memory.forget(keys),
  );
  return new TwoLevelCache(shared, memory, bus);
}

class Memory {
  /** Grows when anything is forgotten. */
  epoch = 0;
  readonly #entries: LRUCache<string, { value: unknown }>;
  readonly #ttlMs: number;

  constructor({
    maxEntries = 1000,
    memorySeconds = 5,
  }: TwoLevelOptions) {
    this.#ttlMs = memorySeconds * 1000;
    this.#entries = new LRUCache({ max: maxEntries, ttl: this.#ttlMs });
  }

  /** A copy: what a reader changes is not for the next one. */
  get(key: string): { value: unknown } | undefined {
    return structuredClone(this.#entries.get(key));
  }

  /** Keeps a copy, and never longer than the value is fresh. */
  set(key: string, { value, freshUntil = 0 }: Cached<unknown>): void {
    const ttl = Math.min(freshUntil - Date.now(), this.#ttlMs);
    if (ttl <= 0) return;
    this.#entries.set(key, { value: structuredClone(value) }, { ttl });
  }

  forget(keys: string[] | 'all'): void {
    this.epoch += 1;
    if (keys === 'all') this.#entries.clear();
    else for (const key of keys) this.#entries.delete(key);
  }
}

export class TwoLevelCache implements Cache {
  readonly #shared: Cache;
  readonly #memory: Memory;
  readonly #bus: InvalidationBus;

  constructor(shared: Cache, memory: Memory, bus: InvalidationBus) {
    this.#shared = shared;
    this.#memory = memory;
    this.#bus = bus;
  }

  async getOrLoad<T>(
    key: string,
    load: () => Promise<T>,
    options?: LoadOptions,
  ): Promise<LayeredRead<T>> {
    const known = this.#memory.get(key);
    if (known) {
      const value = known.value as T;
      return { value, status: 'HIT', layer: 'memory' };
    }
    const { epoch } = this.#memory;
    const cached = await this.#shared.getOrLoad(key, load, options);
    if (this.#mayKeep(cached, epoch)) this.#memory.set(key, cached);
    return cached;
  }

  async invalidate(...keys: string[]): Promise<void> {
    await this.#shared.invalidate(...keys);
    this.#memory.forget(keys);
    await this.#bus.tell(keys);
  }

  async close(): Promise<void> {
    this.#bus.close();
    await this.#shared.close();
  }

  // What was forgotten during the read may have been this key.
  #mayKeep({ status }: Cached<unknown>, epoch: number): boolean {
    const current = epoch === this.#memory.epoch;
    const shared = status === 'HIT' || status === 'MISS';
    return current && shared && this.#bus.connected();
  }
}
