// Publishes about twice as fast as the top rung and refuses use after
// `close`; it has about twice as many lines.

import type * as events from '../../ladder/events.ts';
import type { EventMap, EventName } from '../../ladder/events.ts';
import { createSignals } from '../../ladder/signals.ts';
import { Calls } from './calls.ts';
import { EventsClosedError } from './errors.ts';
import { type Subscription, Subscriptions } from './subscriptions.ts';

export const createEvents: events.CreateEvents = ({ onError } = {}) =>
  new FastBus(onError);

class FastBus implements events.Events {
  readonly #subscriptions = new Subscriptions();
  readonly #signals = createSignals();
  readonly #calls: Calls;
  #closing: Promise<events.CloseReport> | undefined;
  #closed = false;

  constructor(onError?: events.OnError) {
    this.#calls = new Calls(onError);
  }

  /** @throws EventsClosedError once the bus has closed. */
  on<Name extends EventName>(
    event: Name,
    run: events.Listener<Name>,
    { signal }: { signal?: AbortSignal } = {},
  ): () => void {
    if (this.#closed) throw new EventsClosedError(event);
    if (signal?.aborted) return () => {};
    const off = () => {
      this.#subscriptions.remove(added);
      if (signal) this.#signals.remove(signal, off);
    };
    const call = { event, listener: run.name || 'anonymous' };
    const added: Subscription = { call, run, off };
    this.#subscriptions.add(added);
    if (signal) this.#signals.add(signal, off);
    return off;
  }

  publish<Name extends EventName>(
    event: Name,
    payload: EventMap[Name],
  ): void {
    const all = this.#subscriptions.snapshot(event);
    // An indexed loop with nothing in it that allocates.
    for (let i = 0; i < all.length; i += 1) {
      const subscription = all[i] as Subscription;
      const { run } = subscription;
      try {
        const result = run(payload as never);
        if (result === undefined) continue;
        this.#calls.follow(subscription.call, result);
      } catch (error) {
        void this.#calls.fail(subscription.call, error);
      }
    }
    if (this.#closed) this.#tooLate(event);
  }

  report(): events.EventsReport {
    const { inFlight, failures } = this.#calls;
    const listeners = this.#subscriptions.counts();
    return { listeners, inFlight: inFlight.size, failures };
  }

  /** Closes once: a second call returns the promise of the first. */
  close({ deadlineMs = 5000 } = {}): Promise<events.CloseReport> {
    this.#closing ??= this.#close(deadlineMs);
    return this.#closing;
  }

  async #close(deadlineMs: number): Promise<events.CloseReport> {
    const unfinished = await this.#calls.drain(deadlineMs);
    this.#subscriptions.clear();
    this.#closed = true;
    return { unfinished };
  }

  /** Reported, not thrown: a publisher cannot know of the end. */
  #tooLate(event: EventName): void {
    const error = new EventsClosedError(event);
    void this.#calls.fail({ event, listener: 'none' }, error);
  }
}
