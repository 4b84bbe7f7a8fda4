// Workers that will be launched, each when its time has come.

export class Replacements {
  readonly #launch: () => void;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(launch: () => void) {
    this.#launch = launch;
  }

  get size(): number {
    return this.#timers.size;
  }

  addIn(ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#launch();
    }, ms);
    this.#timers.add(timer);
  }

  cancel(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
