// Collects the reads of one turn of the event loop.

/** Two commands of Redis. */
export interface Reads {
  get(key: string): Promise<string | null>;
  mget(keys: string[]): Promise<(string | null)[]>;
}

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
  readonly #redis: Reads;
  #waiting: Waiting[] = [];

  constructor(redis: Reads) {
    this.#redis = redis;
  }

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
        for (const { reject } of batch) reject(error);
      },
    );
  }

  async #fetch(batch: Waiting[]): Promise<(string | null)[]> {
    const [only] = batch;
    // For one key a GET is cheaper than an MGET.
    if (only && batch.length === 1) {
      return [await this.#redis.get(only.key)];
    }
    return this.#redis.mget(batch.map(({ key }) => key));
  }
}
