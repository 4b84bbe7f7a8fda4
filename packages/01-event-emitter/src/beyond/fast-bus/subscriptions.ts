// The subscriptions to all events. A publish walks an array that never
// changes: a change drops it, and the next publish makes a new one.

import type {
  EventName,
  EventsReport,
  ListenerCall,
} from '../../ladder/events.ts';

export interface Subscription {
  call: ListenerCall;
  /** Replaced by `unsubscribed`, for a publish that is under way. */
  run: (payload: never) => unknown;
  off: () => void;
}

/** Cheaper to call than a flag is to read at each publish. */
const unsubscribed = (): void => {};

type ByEvent = Record<string, readonly Subscription[] | undefined>;

export class Subscriptions {
  readonly #all = new Map<EventName, Set<Subscription>>();
  // No Map: V8 finds a property faster than an entry.
  readonly #snapshots = Object.create(null) as ByEvent;

  snapshot(event: EventName): readonly Subscription[] {
    return this.#snapshots[event] ?? this.#copy(event);
  }

  add(added: Subscription): void {
    const { event } = added.call;
    const others = this.#all.get(event) ?? new Set();
    this.#all.set(event, others.add(added));
    this.#snapshots[event] = undefined;
  }

  remove(removed: Subscription): void {
    const { event } = removed.call;
    removed.run = unsubscribed;
    this.#all.get(event)?.delete(removed);
    this.#snapshots[event] = undefined;
  }

  clear(): void {
    for (const all of this.#all.values()) {
      for (const { off } of all) off();
    }
  }

  counts(): EventsReport['listeners'] {
    const sizes = [...this.#all]
      .map(([event, { size }]) => [event, size] as const)
      .filter(([, size]) => size > 0);
    return Object.fromEntries(sizes);
  }

  #copy(event: EventName): readonly Subscription[] {
    const copy = [...(this.#all.get(event) ?? [])];
    this.#snapshots[event] = copy;
    return copy;
  }
}
