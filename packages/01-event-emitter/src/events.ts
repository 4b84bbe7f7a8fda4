// The events of this domain, and the one interface of every rung.

/** Every event by its name, with what its listeners are given. */
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
  /** A listener failed. An ordinary event, for all its name. */
  error: { event: string; listener: string };
}

export type EventName = keyof EventMap;

export const eventNames: EventName[] = [
  'user.registered',
  'mail.sent',
  'credit.granted',
  'error',
];

/** Synchronous, or async: then it is in flight until it settles. */
export type Listener<Name extends EventName> = (
  payload: EventMap[Name],
) => unknown;

/** Idempotent: the second call does nothing. */
export type Unsubscribe = () => void;

export interface ListenOptions {
  /** Names it in reports. @default the function's own name */
  name?: string;
  /** Unsubscribes it when it aborts. */
  signal?: AbortSignal | undefined;
}

export interface Events {
  /** From the next `publish` on, in order of subscription. */
  on<Name extends EventName>(
    event: Name,
    listener: Listener<Name>,
    options?: ListenOptions,
  ): Unsubscribe;
  /**
   * Tells every listener. Await the answer: with direct calls it is
   * a promise; an event bus is done at once.
   */
  publish<Name extends EventName>(
    event: Name,
    payload: EventMap[Name],
  ): void | Promise<void>;
  report(): EventsReport;
  /** Waits for listeners in flight, then lets go of them all. */
  close(options?: CloseOptions): Promise<CloseReport>;
}

export interface EventsReport {
  /** How many listen, by event; without those that nobody hears. */
  listeners: Partial<Record<EventName, number>>;
  /** Async listeners that have not settled; where it is counted. */
  inFlight?: number;
  /** Listeners that threw or rejected; where it is counted. */
  failures?: number;
}

/** Names one call of one listener. */
export interface ListenerCall {
  event: EventName;
  listener: string;
}

export interface ListenerFailure extends ListenerCall {
  error: unknown;
}

export interface CloseOptions {
  /** Longest wait for listeners in flight. @default 5000 */
  deadlineMs?: number;
}

export interface CloseReport {
  /** What was still under way at the deadline. */
  unfinished: ListenerCall[];
}

export interface EventsOptions {
  /** Hears of every listener that failed. @default logs it */
  onError?: (failure: ListenerFailure) => void;
  /**
   * More listeners than this of one event look like a leak, and are
   * warned of once. @default 10
   */
  leakWarningAt?: number;
}

/** What a rung exports as `createEvents`. */
export type CreateEvents = (options?: EventsOptions) => Events;
