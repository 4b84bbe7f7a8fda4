// Blocked clients, as this process remembers them: not too many.

const most = 10_000;

export class BlockList {
  readonly #ends = new Map<string, number>();

  add(key: string, ms: number): void {
    const [first = ''] = this.#ends.keys();
    if (this.#ends.size >= most) this.#ends.delete(first);
    this.#ends.set(key, performance.now() + ms);
  }

  /** How long it is blocked still; 0 when it is not. */
  restMs(key: string): number {
    const end = this.#ends.get(key);
    if (end === undefined) return 0;
    const rest = Math.ceil(end - performance.now());
    if (rest <= 0) this.#ends.delete(key);
    return Math.max(0, rest);
  }
}
