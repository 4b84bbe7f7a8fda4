// Registers a user while an async listener rejects. The process ends
// with 0, unless the signup failed or nothing handled the rejection.

import { Users } from '../../src/app/users.ts';
import type { CreateEvents } from '../../src/ladder/events.ts';

const [file = ''] = process.argv.slice(2);
const { createEvents } = (await import(file)) as {
  createEvents: CreateEvents;
};
const events = createEvents({ onError: () => {} });
events.on('user.registered', async () => {
  throw new Error('the mail provider answered 503');
});

try {
  const about = { name: 'Ada', email: 'ada@example.com' };
  await new Users(events).register(about);
} catch (error) {
  console.error(`the signup failed: ${String(error)}`);
  process.exit(2);
}
await new Promise((resolve) => setImmediate(resolve));
