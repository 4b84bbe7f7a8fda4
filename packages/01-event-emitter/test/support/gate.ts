// A listener that stays in flight until a test opens the gate.

export class Gate {
  /** Calls so far. */
  entered = 0;
  #open: () => void = () => {};
  readonly #opened = new Promise<void>((resolve) => {
    this.#open = resolve;
  });

  readonly wait = (): Promise<void> => {
    this.entered += 1;
    return this.#opened;
  };

  open(): void {
    this.#open();
  }
}
