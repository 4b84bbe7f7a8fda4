// How many tasks are open, and how the others ended.

export class Counts {
  completed = 0;
  failed = 0;
  #open = 0;
  #onIdle = () => {};

  begin(): void {
    this.#open += 1;
  }

  end(isWell: boolean): void {
    this[isWell ? 'completed' : 'failed'] += 1;
    this.#open -= 1;
    if (this.#open === 0) this.#onIdle();
  }

  /** Resolves once no task is open. */
  async idle(): Promise<void> {
    if (this.#open === 0) return;
    await new Promise<void>((resolve) => (this.#onIdle = resolve));
  }
}
