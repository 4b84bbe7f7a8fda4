// Each listener stands alone: it cannot fail the publisher, nor one
// another, and whoever ends the process can wait for it.

import { readDeadline } from '../deadline.ts';
import { EventsClosedError } from '../errors.ts';
import { type StreamOptions, streamEvents } from '../event-stream.ts';
import type * as events from '../events.ts';
import type { EventMap, EventName, Listener } from '../events.ts';
import type { Outcome } from '../in-flight.ts';
import { listenOnce } from '../once.ts';
import { Outcomes } from '../outcomes.ts';
import { type Subscription, Subscriptions } from '../subscriptions.ts';

export function createEvents(options: events.EventsOptions = {}) {
  return new IsolatedBus(options);
}

export class IsolatedBus implements events.Events {
  readonly #subscriptions: Subscriptions;
  readonly #outcomes: Outcomes;
  readonly #closed = new AbortController();
  #closing: Promise<events.CloseReport> | undefined;

  constructor(options: events.EventsOptions) {
    this.#outcomes = new Outcomes(options);
    this.#subscriptions = new Subscriptions(options.leakWarningAt);
  }

  /** @throws EventsClosedError once the bus has closed. */
  on<Name extends EventName>(
    event: Name,
    run: Listener<Name>,
    { name = run.name, signal }: events.ListenOptions = {},
  ): events.Unsubscribe {
    if (this.#closed.signal.aborted) throw new EventsClosedError(event);
    if (signal?.aborted) return () => {};
    const call = { event, listener: name || 'anonymous' };
    return this.#subscriptions.add(call, run, signal);
  }

  /** Like `on`, for the next event only. */
  once<Name extends EventName>(
    event: Name,
    run: Listener<Name>,
    options?: events.ListenOptions,
  ): events.Unsubscribe {
    return listenOnce(this, event, run, options);
  }

  /** Returns at once; throws nothing, whatever listeners do. */
  publish<Name extends EventName>(
    event: Name,
    payload: EventMap[Name],
  ) {
    const listeners = this.#subscriptions.get(event);
    if (!listeners) return this.#unheard(event);
    // Every event takes this path: it allocates nothing.
    for (let i = 0; i < listeners.length; i += 1) {
      const subscription = listeners[i] as Subscription;
      const { run } = subscription;
      try {
        const result = run(payload as never);
        if (result === undefined) continue;
        void this.#outcomes.ofResult(subscription, result);
      } catch (error) {
        this.#outcomes.ofError(subscription, error);
      }
    }
  }

  /** Resolves to how each listener ended, in order; never rejects. */
  async publishAndWait<Name extends EventName>(
    event: Name,
    payload: EventMap[Name],
  ): Promise<Outcome[]> {
    const listeners = this.#subscriptions.get(event);
    if (listeners) return this.#outcomes.ofAll(listeners, payload);
    this.#unheard(event);
    return [];
  }

  /** Resolves once nothing is in flight, with all that has ended. */
  settled(): Promise<Outcome[]> {
    return this.#outcomes.inFlight.settled();
  }

  /** The events from now on, for a `for await` to loop over. */
  stream<Name extends EventName>(
    event: Name,
    options: StreamOptions = {},
  ): AsyncIterable<EventMap[Name]> {
    return streamEvents(this, event, options, this.#closed.signal);
  }

  report(): events.EventsReport {
    const listeners = this.#subscriptions.counts();
    return { listeners, ...this.#outcomes.counts() };
  }

  /** What listeners in flight publish meanwhile is still heard. */
  close(options?: events.CloseOptions): Promise<events.CloseReport> {
    this.#closing ??= this.#drain(readDeadline(options));
    return this.#closing;
  }

  async #drain(deadlineMs: number): Promise<events.CloseReport> {
    const { inFlight } = this.#outcomes;
    await inFlight.settledWithin(deadlineMs);
    this.#subscriptions.clear();
    this.#closed.abort();
    return { unfinished: inFlight.list() };
  }

  // Reported, not thrown: a publisher cannot know of the end.
  #unheard(event: EventName): void {
    if (!this.#closed.signal.aborted) return;
    const error = new EventsClosedError(event);
    this.#outcomes.failures.send({ event, listener: 'nobody', error });
  }
}
