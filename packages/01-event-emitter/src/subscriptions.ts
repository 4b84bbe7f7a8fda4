// Who listens to what. A change puts a new array in the place of the
// old one, so that a publish walks one which never grows or shrinks.

import type { EventName, ListenerCall, Unsubscribe } from './events.ts';
import type { Outcome } from './in-flight.ts';
import { LeakWarning } from './leak-warning.ts';

export interface Subscription {
  /** Becomes `unsubscribed`, for a publish under way to skip it. */
  run: (payload: never) => unknown;
  call: ListenerCall;
  /** Made once, so that a publish allocates nothing. */
  success: Outcome;
}

/** Cheaper than asking each time whether one is still subscribed. */
export const unsubscribed = (): void => {};

type ByEvent = Partial<Record<EventName, readonly Subscription[]>>;

export class Subscriptions {
  // No Map: with the names of events, V8 finds a property faster.
  #byEvent = nobody();
  readonly #leakWarning: LeakWarning;
  readonly #all = new Set<Unsubscribe>();

  constructor(leakWarningAt?: number) {
    this.#leakWarning = new LeakWarning(leakWarningAt);
  }

  /** Undefined, or empty, when nobody listens. */
  get(event: EventName): readonly Subscription[] | undefined {
    return this.#byEvent[event];
  }

  add(
    call: ListenerCall,
    run: Subscription['run'],
    signal: AbortSignal | undefined,
  ): Unsubscribe {
    const success: Outcome = { ...call, ok: true };
    const added: Subscription = { run, call, success };
    const others = this.get(call.event) ?? [];
    this.#byEvent[call.event] = [...others, added];
    this.#leakWarning.check(call.event, others.length + 1);
    const off = () => {
      if (!this.#all.delete(off)) return;
      this.#remove(added);
      // Else a signal that outlives its listeners keeps them all.
      signal?.removeEventListener('abort', off);
    };
    this.#all.add(off);
    signal?.addEventListener('abort', off);
    return off;
  }

  counts(): Partial<Record<EventName, number>> {
    const counts = Object.entries(this.#byEvent)
      .map(([event, { length }]) => [event, length] as const)
      .filter(([, length]) => length > 0);
    return Object.fromEntries(counts);
  }

  clear(): void {
    for (const off of this.#all) off();
    this.#byEvent = nobody();
  }

  #remove(removed: Subscription): void {
    removed.run = unsubscribed;
    const { event } = removed.call;
    const all = this.get(event) ?? [];
    this.#byEvent[event] = all.filter((other) => other !== removed);
  }
}

function nobody(): ByEvent {
  return Object.create(null) as ByEvent;
}
