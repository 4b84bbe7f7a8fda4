// A listener that stays in flight until it is let through.

export class Gate {
  /** How many it holds, or has let through. */
  entered = 0;
  #open: (error?: Error) => void = () => {};
  readonly #opened = new Promise<void>((resolve, reject) => {
    this.#open = (error) => (error ? reject(error) : resolve());
  });

  constructor() {
    this.#opened.catch(() => {}); // Whoever waits hears of it.
  }

  readonly wait = (): Promise<void> => {
    this.entered += 1;
    return this.#opened;
  };

  open(): void {
    this.#open();
  }

  /** Those it holds reject. */
  fail(error: Error): void {
    this.#open(error);
  }
}
