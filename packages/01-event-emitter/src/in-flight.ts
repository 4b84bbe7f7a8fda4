// Calls of async listeners that have begun and not settled.

import type { ListenerCall } from './events.ts';

/** How one call of one listener ended. */
export type Outcome =
  | (ListenerCall & { ok: true })
  | (ListenerCall & { ok: false; error: unknown });

interface Waiter {
  outcomes: Outcome[];
  resolve: (outcomes: Outcome[]) => void;
}

export class InFlight {
  readonly #calls = new Map<Promise<Outcome>, ListenerCall>();
  #waiters: Waiter[] = [];

  get size(): number {
    return this.#calls.size;
  }

  list(): ListenerCall[] {
    return [...this.#calls.values()];
  }

  /** @param outcome Never rejects: a failure is an outcome, too. */
  add(call: ListenerCall, outcome: Promise<Outcome>): void {
    this.#calls.set(outcome, call);
    void outcome.then((ended) => this.#remove(outcome, ended));
  }

  /** Resolves when nothing is in flight, with all that ended. */
  settled(): Promise<Outcome[]> {
    if (this.size === 0) return Promise.resolve([]);
    return new Promise((resolve) => {
      this.#waiters.push({ outcomes: [], resolve });
    });
  }

  /** Like `settled`, but never longer than `ms`. */
  async settledWithin(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([this.settled(), deadline]);
    clearTimeout(timer);
  }

  #remove(outcome: Promise<Outcome>, ended: Outcome): void {
    this.#calls.delete(outcome);
    for (const { outcomes } of this.#waiters) outcomes.push(ended);
    if (this.size > 0) return;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const { outcomes, resolve } of waiters) resolve(outcomes);
  }
}
