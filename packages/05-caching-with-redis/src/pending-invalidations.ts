// Invalidations that Redis missed are kept, and sent once it answers.

import { setTimeout as sleep } from 'node:timers/promises';
import type { LeaseStore } from './lease-store.ts';

type Store = Pick<LeaseStore, 'invalidate'>;

const retryMs = 200;

export class PendingInvalidations {
  readonly #store: Store;
  readonly #onError: (error: Error) => void;
  readonly #keys = new Set<string>();
  readonly #closing = new AbortController();
  #retrying = false;

  constructor(store: Store, onError: (error: Error) => void) {
    this.#store = store;
    this.#onError = onError;
  }

  /** True while Redis may still hold this key's old entry. */
  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** Resolves after the first attempt, successful or not. */
  async send(key: string): Promise<void> {
    this.#keys.add(key);
    await this.#attempt(key);
    if (this.#keys.size > 0) void this.#retry();
  }

  close(): void {
    this.#closing.abort();
  }

  async #attempt(key: string): Promise<void> {
    try {
      await this.#store.invalidate(key);
      this.#keys.delete(key);
    } catch (error) {
      // An earlier attempt may have succeeded, and removed it.
      this.#keys.add(key);
      this.#onError(error as Error);
    }
  }

  async #retry(): Promise<void> {
    if (this.#retrying) return;
    this.#retrying = true;
    while (this.#keys.size > 0 && (await this.#pause())) {
      await Promise.all(
        [...this.#keys].map((key) => this.#attempt(key)),
      );
    }
    this.#retrying = false;
  }

  /** False once closed. */
  async #pause(): Promise<boolean> {
    const { signal } = this.#closing;
    const options = { signal, ref: false };
    await sleep(retryMs, undefined, options).catch(() => {});
    return !signal.aborted;
  }
}
