// Counts the streams in flight, and waits for the last of them.

export class InFlight {
  #jobs = new Set<Promise<unknown>>();

  get count(): number {
    return this.#jobs.size;
  }

  async run<T>(job: () => Promise<T>): Promise<T> {
    const running = job();
    this.#jobs.add(running);
    try {
      return await running;
    } finally {
      this.#jobs.delete(running);
    }
  }

  /** Resolves once all have ended, in success or failure. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#jobs);
  }
}
