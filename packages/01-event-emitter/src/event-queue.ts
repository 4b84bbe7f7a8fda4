// Values that are pushed, and pulled one by one by a `for await`.

type Result<T> = IteratorResult<T, undefined>;

export class EventQueue<T> implements AsyncIterator<T, undefined> {
  readonly #onEnd: () => void;
  #waiting: Result<T>[] = [];
  #askers: ((result: Result<T>) => void)[] = [];
  #ended = false;
  #failure: Error | undefined;

  /** @param onEnd Called once: nothing need be pushed from then on. */
  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** How many wait for somebody to ask. */
  get length(): number {
    return this.#waiting.length;
  }

  push(value: T): void {
    if (this.#ended) return;
    const result = { done: false as const, value };
    const answer = this.#askers.shift();
    if (answer) answer(result);
    else this.#waiting.push(result);
  }

  /** What waits is still given out; then the loop ends. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#onEnd();
    for (const answer of this.#askers) answer(done);
    this.#askers = [];
  }

  /** What waits is dropped, and the loop ends, or throws `failure`. */
  stop(failure?: Error): void {
    this.#waiting = [];
    this.#failure = failure;
    this.end();
  }

  async next(): Promise<Result<T>> {
    const result = this.#waiting.shift();
    if (result) return result;
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure) throw failure;
    if (this.#ended) return done;
    return new Promise((resolve) => this.#askers.push(resolve));
  }

  /** A loop calls it when it breaks or throws. */
  async return(): Promise<Result<T>> {
    this.stop();
    return done;
  }
}

const done = { done: true as const, value: undefined };
