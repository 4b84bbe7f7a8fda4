// Tells a crash loop from an accident. A worker that ran for a week
// and was killed is an accident; five that ended right after their
// start will not be helped by a sixth.

const windowMs = 60_000;

export class CrashLoop {
  readonly #youngMs: number;
  readonly #limit: number;
  /** When each worker that ended young did so. */
  #deaths: number[] = [];

  constructor(options: { youngMs: number; youngDeaths: number }) {
    this.#youngMs = options.youngMs;
    this.#limit = options.youngDeaths;
  }

  /** Young deaths of the last minute. */
  get deaths(): number {
    return this.#deaths.length;
  }

  get isHopeless(): boolean {
    return this.deaths >= this.#limit;
  }

  get reason(): string {
    return (
      `Crash loop: ${this.deaths} workers within a minute ended ` +
      `less than ${this.#youngMs} ms old`
    );
  }

  /** Takes note of a death nobody asked for. */
  add(ageMs: number, now = Date.now()): void {
    const isRecent = (at: number) => now - at < windowMs;
    this.#deaths = this.#deaths.filter(isRecent);
    if (ageMs < this.#youngMs) this.#deaths.push(now);
  }
}
