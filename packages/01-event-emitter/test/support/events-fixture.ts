// What each behaviour is given: one rung, and a signup that uses it.

import { Users } from '../../src/app/users.ts';
import type {
  CreateEvents,
  Events,
  OnError,
} from '../../src/ladder/events.ts';

export interface EventsFixture {
  /** The module under proof: a rung, or a student's version. */
  module: URL;
  events: Events;
  /** Creates another one of the same rung. */
  addEvents: (onError?: OnError) => Events;
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
  const opened: Events[] = [];

  function addEvents(onError: OnError = () => {}): Events {
    const events = createEvents({ onError });
    opened.push(events);
    return events;
  }

  const events = addEvents();
  const users = new Users(events);
  return {
    module,
    events,
    addEvents,
    async register() {
      await users.register({ name: 'Ada', email: 'ada@example.com' });
    },
    async close() {
      // All, whatever happens: a student may not have written it yet.
      const close = (each: Events) => each.close({ deadlineMs: 0 });
      await Promise.allSettled(opened.map(close));
    },
  };
}
