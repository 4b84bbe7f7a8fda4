// Values and leases in Redis. A lease is a token that allows one
// process to load a key; whoever invalidates the key deletes the
// lease too, and a value is stored only while its lease stands.
//
//   reader A   claim: mine ---- load (old) ----------- store: refused
//   writer                 update, invalidate
//   reader B                        claim: mine --- load (new) - store
//
// Source: "Scaling Memcache at Facebook" (NSDI 2013), section 3.2.1.

import type { Redis } from 'ioredis';
import type { CacheOptions, LoadOptions } from './cache.ts';
import { decode, encode, type Entry } from './entry.ts';
import { CacheUnavailableError } from './errors.ts';
import {
  claimScript,
  releaseScript,
  storeScript,
} from './lease-scripts.ts';
import { ReadBatcher } from './read-batcher.ts';

/** A fresh entry, or the token of whoever may load now. */
export type Claim = { entry: Entry } | { holder: string };

export class LeaseStore {
  readonly #redis: Redis;
  readonly #reads: ReadBatcher;
  readonly #keyPrefix: string;
  readonly #leaseMs: number;

  constructor(redis: Redis, options: CacheOptions) {
    this.#redis = redis;
    this.#reads = new ReadBatcher(redis);
    this.#keyPrefix = options.keyPrefix;
    this.#leaseMs = options.leaseMs ?? 3000;
  }

  /** The entry as text: see `decode`. */
  read(key: string): Promise<string | null> {
    return this.#reads.get(this.#keyPrefix + key);
  }

  /** Takes the lease with `token`, unless someone else has it. */
  async claim(key: string, token: string): Promise<Claim> {
    const names = this.#names(key);
    const args = [token, this.#leaseMs, Date.now()];
    const reply = await this.#ask(
      this.#redis.eval(claimScript, 2, ...names, ...args),
    );
    const [text, holder] = reply as [string | null, string];
    const entry = decode(text);
    return entry ? { entry } : { holder };
  }

  /** Stores and ends the lease; false if the lease no longer stood. */
  async store(
    key: string,
    token: string,
    value: unknown,
    options?: LoadOptions,
  ): Promise<boolean> {
    const { text, keepMs } = encode(value, options);
    const names = this.#names(key);
    const reply = await this.#ask(
      this.#redis.eval(storeScript, 2, ...names, token, text, keepMs),
    );
    return reply === 1;
  }

  /** Ends the lease, if it is still this token's. */
  async release(key: string, token: string): Promise<void> {
    const [, lease] = this.#names(key);
    await this.#ask(this.#redis.eval(releaseScript, 1, lease, token));
  }

  async invalidate(key: string): Promise<void> {
    await this.#ask(this.#redis.del(...this.#names(key)));
  }

  close(): void {
    this.#redis.disconnect();
  }

  // The braces keep both keys in one slot of a Redis Cluster.
  #names(key: string): [value: string, lease: string] {
    const name = this.#keyPrefix + key;
    return [name, `{${name}}:lease`];
  }

  async #ask<T>(reply: Promise<T>): Promise<T> {
    try {
      return await reply;
    } catch (error) {
      throw new CacheUnavailableError(error);
    }
  }
}
