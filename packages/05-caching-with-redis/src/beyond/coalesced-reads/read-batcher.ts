// Collects the reads of one turn of the event loop.

/** A command of Redis: null where there is no text. */
export type Mget = (keys: string[]) => Promise<(string | null)[]>;

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
  readonly #mget: Mget;
  #waiting: Waiting[] = [];

  constructor(mget: Mget) {
    this.#mget = mget;
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
    this.#mget(batch.map(({ key }) => key)).then(
      (texts) =>
        batch.forEach(({ resolve }, i) => resolve(texts[i] ?? null)),
      (error: unknown) => {
        for (const { reject } of batch) reject(error);
      },
    );
  }
}
