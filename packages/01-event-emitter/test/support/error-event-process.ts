// Publishes an event named `error` that nobody listens to.

import type { CreateEvents } from '../../src/events.ts';

const [file = ''] = process.argv.slice(2);
const { createEvents } = (await import(file)) as {
  createEvents: CreateEvents;
};
const events = createEvents({ onError: () => {} });
await events.publish('error', {
  event: 'user.registered',
  listener: 'mailer',
});
