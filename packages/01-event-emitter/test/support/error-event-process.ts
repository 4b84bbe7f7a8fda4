// Publishes an event named `error` that has no listener.

import type { CreateEvents } from '../../src/ladder/events.ts';

const [file = ''] = process.argv.slice(2);
const { createEvents } = (await import(file)) as {
  createEvents: CreateEvents;
};
const events = createEvents({ onError: () => {} });
await events.publish('error', {
  event: 'user.registered',
  listener: 'mailer',
});
