// The events of this domain, and the one interface of every rung.

/** Every event by its name, with the payload that listeners receive. */
export interface EventMap {
  'user.registered': {
    id: string;
    name: string;
    email: string;
    /** ISO 8601. */
    registeredAt: string;
  };
  'mail.sent': { userId: string };
  'credit.granted': { userId: string; cents: number };
  /** A listener failed. An ordinary event in spite of its name. */
  error: { event: string; listener: string };
}

export type EventName = keyof EventMap;

/** An async listener is in flight until its promise settles. */
export type Listener<Name extends EventName> = (
  payload: EventMap[Name],
) => unknown;

export interface Events {
  /**
   * Subscribes a listener, from the next `publish` on. Listeners are
   * called in the order in which they subscribed.
   *
   * @returns a function that unsubscribes; `signal` does so, too.
   */
  on<Name extends EventName>(
    event: Name,
    listener: Listener<Name>,
    options?: { signal?: AbortSignal },
  ): () => void;
  /**
   * Calls every listener of the event. Await the result: direct calls
   * return a promise, an event bus has no need to.
   */
  publish<Name extends EventName>(
    event: Name,
    payload: EventMap[Name],
  ): void | Promise<void>;
  report(): EventsReport;
  /**
   * Waits for listeners in flight, then unsubscribes all listeners.
   *
   * @param options `deadlineMs`: the longest wait. @default 5000
   */
  close(options?: { deadlineMs?: number }): Promise<CloseReport>;
}

export interface EventsReport {
  /** The number of listeners, for each event that has any. */
  listeners: Partial<Record<EventName, number>>;
  /** Calls of async listeners that have not settled, if counted. */
  inFlight?: number;
  /** Calls of listeners that threw or rejected, if counted. */
  failures?: number;
}

export interface CloseReport {
  /** The calls that were still in flight at the deadline. */
  unfinished: ListenerCall[];
}

/** One call of one listener. */
export interface ListenerCall {
  event: EventName;
  /** The name of the listener's function. */
  listener: string;
}

export interface ListenerFailure extends ListenerCall {
  error: unknown;
}

export type OnError = (
  failure: ListenerFailure,
) => void | Promise<void>;

/** Each rung exports one. `onError` is told of every failure. */
export type CreateEvents = (options?: { onError?: OnError }) => Events;
