// On a miss, one reader of all processes loads; the others wait for
// its value, for its failure, or for the end of its lease.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cached, LoadOptions } from './cache.ts';
import type { Claim, LeaseStore } from './lease-store.ts';
import { SingleFlight } from './single-flight.ts';

export interface Read<T> {
  key: string;
  load: () => Promise<T>;
  options: LoadOptions | undefined;
}

export class LeasedLoader {
  readonly #store: LeaseStore;
  readonly #onError: (error: Error) => void;
  // By lease, not by key: whoever invalidates ends the lease, so a
  // later reader does not join a load that began before.
  readonly #loads = new SingleFlight();

  constructor(store: LeaseStore, onError: (error: Error) => void) {
    this.#store = store;
    this.#onError = onError;
  }

  /**
   * @throws what `read.load` throws, or `CacheUnavailableError` when
   * Redis does not say who may load.
   */
  async load<T>(read: Read<T>): Promise<Cached<T>> {
    const token = randomUUID();
    const claim = await this.#store.claim(read.key, token);
    return this.#settle(read, token, claim);
  }

  /** Uses the fresh entry, leads the load, or joins who leads. */
  #settle<T>(
    read: Read<T>,
    token: string,
    claim: Claim,
  ): Promise<Cached<T>> {
    if ('entry' in claim) {
      const value = claim.entry.value as T;
      return Promise.resolve({ value, status: 'HIT' });
    }
    const { holder } = claim;
    return this.#loads.run(holder, () =>
      holder === token
        ? this.#lead(read, token)
        : this.#follow(read, holder),
    );
  }

  async #lead<T>(read: Read<T>, token: string): Promise<Cached<T>> {
    const { key, options } = read;
    try {
      const value = await read.load();
      await this.#try(this.#store.store(key, token, value, options));
      return { value, status: 'MISS' };
    } catch (error) {
      await this.#try(this.#store.release(key, token));
      throw error;
    }
  }

  async #follow<T>(read: Read<T>, leader: string): Promise<Cached<T>> {
    for (let waitMs = 5; ; waitMs = Math.min(waitMs * 2, 40)) {
      await sleep(waitMs);
      const token = randomUUID();
      const claim = await this.#store.claim(read.key, token);
      const waiting = 'holder' in claim && claim.holder === leader;
      if (!waiting) return this.#settle(read, token, claim);
    }
  }

  // The value, or the load's own error, matters more to the reader
  // than whether Redis heard of it.
  async #try(work: Promise<unknown>): Promise<void> {
    await work.catch((error: Error) => this.#onError(error));
  }
}
