// Reads of one turn of the event loop travel to Redis as one MGET.

import type { Redis } from 'ioredis';
import { CacheUnavailableError } from './errors.ts';

interface Waiting {
  key: string;
  resolve: (text: string | null) => void;
  reject: (error: unknown) => void;
}

/**
 * A command costs the client far more than a key does. Source of the
 * idea: DataLoader; ioredis has it as `enableAutoPipelining`.
 */
export class ReadBatcher {
  readonly #redis: Redis;
  #waiting: Waiting[] = [];

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  /** @throws CacheUnavailableError */
  get(key: string): Promise<string | null> {
    return new Promise((resolve, reject) => {
      const length = this.#waiting.push({ key, resolve, reject });
      if (length === 1) process.nextTick(() => this.#flush());
    });
  }

  #flush(): void {
    const batch = this.#waiting;
    this.#waiting = [];
    this.#fetch(batch).then(
      (texts) =>
        batch.forEach(({ resolve }, i) => resolve(texts[i] ?? null)),
      (error: unknown) => {
        const unavailable = new CacheUnavailableError(error);
        for (const { reject } of batch) reject(unavailable);
      },
    );
  }

  async #fetch(batch: Waiting[]): Promise<(string | null)[]> {
    const [only] = batch;
    // A lone GET is cheaper than a lone MGET.
    if (only && batch.length === 1) {
      return [await this.#redis.get(only.key)];
    }
    return this.#redis.mget(batch.map(({ key }) => key));
  }
}
