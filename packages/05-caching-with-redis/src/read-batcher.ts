// Reads of one turn of the event loop travel to Redis as one MGET.

import type { Redis } from 'ioredis';

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

  get(key: string): Promise<string | null> {
    return new Promise((resolve, reject) => {
      const length = this.#waiting.push({ key, resolve, reject });
      if (length === 1) process.nextTick(() => void this.#flush());
    });
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      const texts = await this.#redis.mget(batch.map(({ key }) => key));
      batch.forEach(({ resolve }, i) => resolve(texts[i] ?? null));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
