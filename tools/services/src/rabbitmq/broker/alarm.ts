// A timer that does not keep the process alive, for any distance.

/** The longest that a timer can wait. */
const maxTimerMs = 2 ** 31 - 1;

export class Alarm {
  readonly #ring: () => void;
  #timer: NodeJS.Timeout | undefined;
  #atMs = Infinity;

  constructor(ring: () => void) {
    this.#ring = ring;
  }

  /** @param atMs On the clock of performance.now(). */
  set(atMs: number): void {
    if (atMs === this.#atMs) return;
    this.clear();
    this.#atMs = atMs;
    if (atMs !== Infinity) this.#wait();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#atMs = Infinity;
  }

  #wait(): void {
    const waitMs = Math.ceil(this.#atMs - performance.now());
    const delayMs = Math.min(Math.max(waitMs, 1), maxTimerMs);
    this.#timer = setTimeout(() => this.#look(), delayMs).unref();
  }

  /** A timer may be early: then it waits again. */
  #look(): void {
    if (performance.now() < this.#atMs) return this.#wait();
    this.clear();
    this.#ring();
  }
}
