// One load across all processes, stale values while it runs, and reads
// that go on without Redis.

import type {
  Cache,
  Cached,
  CacheOptions,
  LoadOptions,
} from '../cache.ts';
import { decode } from '../entry.ts';
import { CacheUnavailableError } from '../errors.ts';
import { LeaseStore } from '../lease-store.ts';
import { LeasedLoader, type Read } from '../leased-loader.ts';
import { PendingInvalidations } from '../pending-invalidations.ts';
import { connectRedis } from '../redis-client.ts';
import { SingleFlight } from '../single-flight.ts';

export async function createCache(
  options: CacheOptions,
): Promise<Cache> {
  const redis = await connectRedis(options.redisUrl, options);
  const store = new LeaseStore(redis, options);
  return new ResilientCache(store, options.onError ?? (() => {}));
}

class ResilientCache implements Cache {
  readonly #store: LeaseStore;
  readonly #loader: LeasedLoader;
  readonly #pending: PendingInvalidations;
  readonly #onError: (error: Error) => void;
  readonly #refreshes = new SingleFlight();
  readonly #bypasses = new SingleFlight();

  constructor(store: LeaseStore, onError: (error: Error) => void) {
    this.#store = store;
    this.#loader = new LeasedLoader(store, onError);
    this.#pending = new PendingInvalidations(store, onError);
    this.#onError = onError;
  }

  async getOrLoad<T>(
    key: string,
    load: () => Promise<T>,
    options?: LoadOptions,
  ): Promise<Cached<T>> {
    const read = { key, load, options };
    if (this.#pending.has(key)) return this.#bypass(read);
    try {
      const entry = decode(await this.#store.read(key));
      if (!entry) return await this.#loader.load(read);
      const value = entry.value as T;
      if (entry.freshUntil > Date.now())
        return { value, status: 'HIT' };
      void this.#refresh(read);
      return { value, status: 'STALE' };
    } catch (error) {
      if (!(error instanceof CacheUnavailableError)) throw error;
      this.#onError(error);
      return this.#bypass(read);
    }
  }

  async invalidate(...keys: string[]): Promise<void> {
    for (const key of keys) this.#bypasses.forget(key);
    await Promise.all(keys.map((key) => this.#pending.send(key)));
  }

  async close(): Promise<void> {
    this.#pending.close();
    this.#store.close();
  }

  /** Never rejects: its readers already have the stale value. */
  async #refresh<T>(read: Read<T>): Promise<void> {
    const run = () => this.#loader.load(read);
    await this.#refreshes
      .run(read.key, run)
      .catch((error: Error) => this.#onError(error));
  }

  async #bypass<T>({ key, load }: Read<T>): Promise<Cached<T>> {
    const value = await this.#bypasses.run(key, load);
    return { value, status: 'BYPASS' };
  }
}
