// What each behaviour is given: one rung, and somebody who registers.

import type {
  CreateEvents,
  Events,
  ListenerFailure,
} from '../../src/events.ts';
import { Registration } from '../../src/registration.ts';
import { Users } from '../../src/users.ts';

export interface EventsFixture {
  /** The module under proof: a rung, or a student's version. */
  module: URL;
  events: Events;
  /** Another one, with nothing in common. */
  addEvents: () => Events;
  /** What `onError` heard. */
  failures: ListenerFailure[];
  /** Rejects as the signup would. */
  register: () => Promise<void>;
  close: () => Promise<void>;
}

/** @param module A file that exports `createEvents`. */
export async function openEventsFixture(
  module: URL,
): Promise<EventsFixture> {
  const { createEvents } = (await import(module.href)) as {
    createEvents: CreateEvents;
  };
  const failures: ListenerFailure[] = [];
  const opened: Events[] = [];

  function addEvents(): Events {
    const onError = (failure: ListenerFailure) =>
      void failures.push(failure);
    const events = createEvents({ onError });
    opened.push(events);
    return events;
  }

  const events = addEvents();
  const registration = new Registration(new Users(), events);
  return {
    module,
    events,
    addEvents,
    failures,
    async register() {
      const about = { name: 'Ada', email: 'ada@example.com' };
      await registration.register(about);
    },
    async close() {
      const close = (each: Events) => each.close({ deadlineMs: 0 });
      await Promise.all(opened.map(close));
    },
  };
}
