// Calls that must not compile: the type check fails when one does.

import type { Events } from '../src/ladder/events.ts';

export function wrongCalls(events: Events): void {
  // @ts-expect-error: there is no event of this name
  void events.publish('user.registred', { userId: '1' });
  // @ts-expect-error: the payload lacks a field
  void events.publish('mail.sent', {});
  // @ts-expect-error: the field has another type
  void events.publish('mail.sent', { userId: 1 });
  // @ts-expect-error: there is no payload
  void events.publish('mail.sent');
  // @ts-expect-error: there is no event of this name
  events.on('nothing', () => {});
  // @ts-expect-error: that field belongs to another event
  events.on('mail.sent', ({ email }) => email);
}
