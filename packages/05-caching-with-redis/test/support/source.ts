// Stands in for the database: counts its loads, and can hold them.

import { patiently } from '@under-load/lab';

export class Source<T> {
  /** What the next load reads; a load in flight keeps what it read. */
  value: T;
  loads = 0;
  #gate = Promise.resolve();
  #open = () => {};
  #watchers: (() => void)[] = [];

  constructor(value: T) {
    this.value = value;
  }

  readonly load = async (): Promise<T> => {
    const read = this.value;
    this.loads += 1;
    for (const watch of this.#watchers) watch();
    await this.#gate;
    return read;
  };

  /** From now on loads begin, but do not end until `release()`. */
  hold(): this {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
    return this;
  }

  release(): void {
    this.#open();
  }

  /** Like `reached`, but rejects when it takes too long. */
  began(loads: number): Promise<void> {
    return patiently(`load ${loads}`, this.reached(loads));
  }

  /** Resolves when this many loads have begun. */
  reached(loads: number): Promise<void> {
    return new Promise((resolve) => {
      const watch = () => {
        if (this.loads >= loads) resolve();
      };
      this.#watchers.push(watch);
      watch();
    });
  }
}
