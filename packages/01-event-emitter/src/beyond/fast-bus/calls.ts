// What becomes of a listener's call: it ends, or it fails and is
// reported, or it is in flight.

import type { ListenerCall, OnError } from '../../ladder/events.ts';
import { textOf } from '../../ladder/text-of.ts';

export class Calls {
  failures = 0;
  readonly inFlight = new Map<Promise<void>, ListenerCall>();
  readonly #onError: OnError;

  constructor(onError: OnError = console.error) {
    this.#onError = onError;
  }

  follow(call: ListenerCall, result: unknown): void {
    const settled = this.#settle(call, result).finally(() =>
      this.inFlight.delete(settled),
    );
    this.inFlight.set(settled, call);
  }

  async fail(call: ListenerCall, error: unknown): Promise<void> {
    this.failures += 1;
    try {
      await this.#onError({ ...call, error });
    } catch (reason) {
      console.error('onError itself failed:', textOf(reason));
    }
  }

  /** Returns the calls that are still in flight after `deadlineMs`. */
  async drain(deadlineMs: number): Promise<ListenerCall[]> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise((resolve) => {
      timer = setTimeout(resolve, Math.min(deadlineMs, 2 ** 31 - 1));
    });
    await Promise.race([this.#idle(), deadline]);
    clearTimeout(timer);
    return [...this.inFlight.values()];
  }

  async #settle(call: ListenerCall, result: unknown): Promise<void> {
    try {
      await result;
    } catch (error) {
      void this.fail(call, error);
    }
  }

  /** A call that ends may have started others: look again. */
  async #idle(): Promise<void> {
    const { inFlight } = this;
    while (inFlight.size > 0) await Promise.all(inFlight.keys());
  }
}
