// What strangers may see of each event: no name, no e-mail address.

import type { EventMap, EventName } from './events.ts';

type View<Name extends EventName> = (
  payload: EventMap[Name],
) => Record<string, unknown>;

export const publicViews: { [Name in EventName]: View<Name> } = {
  'user.registered': ({ id, registeredAt }) => ({ id, registeredAt }),
  'mail.sent': ({ userId }) => ({ userId }),
  'credit.granted': ({ userId, cents }) => ({ userId, cents }),
  error: ({ event, listener }) => ({ event, listener }),
};
