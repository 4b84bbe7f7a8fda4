// The errors of this lesson, each with a stable `code`.

import type { EventName } from './events.ts';

/** Thrown when an event is published or listened to after `close`. */
export class EventsClosedError extends Error {
  override readonly name = 'EventsClosedError';
  readonly code = 'EVENTS_CLOSED';
  readonly event: EventName;

  constructor(event: EventName) {
    super(`the events are closed: ${event}`);
    this.event = event;
  }
}

/** Thrown into a `for await` loop that fell too far behind. */
export class SlowConsumerError extends Error {
  override readonly name = 'SlowConsumerError';
  readonly code = 'SLOW_CONSUMER';
  readonly event: EventName;

  constructor(event: EventName, limit: number) {
    super(`the loop over ${event} is ${limit} events behind`);
    this.event = event;
  }
}

/** Thrown when the mail provider does not take a message. */
export class MailRefusedError extends Error {
  override readonly name = 'MailRefusedError';
  readonly code = 'MAIL_REFUSED';
  readonly status: number;

  constructor(status: number) {
    super(`the mail provider answered ${status}`);
    this.status = status;
  }

  /** Its trouble rather than ours: the same message may pass later. */
  get isTemporary(): boolean {
    return this.status >= 500 || this.status === 429;
  }
}

/** Thrown when a user with this e-mail address exists. */
export class EmailTakenError extends Error {
  override readonly name = 'EmailTakenError';
  readonly code = 'EMAIL_TAKEN';

  constructor() {
    super('This e-mail address is taken');
  }
}
