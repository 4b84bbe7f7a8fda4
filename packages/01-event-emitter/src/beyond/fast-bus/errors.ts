// The error of this bus.

import type { EventName } from '../../ladder/events.ts';

/** Thrown, or reported, when the bus is used after `close`. */
export class EventsClosedError extends Error {
  override readonly name = 'EventsClosedError';
  readonly code = 'EVENTS_CLOSED';
  readonly event: EventName;

  constructor(event: EventName) {
    super(`the events are closed: ${event}`);
    this.event = event;
  }
}
