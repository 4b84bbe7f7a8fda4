// Registers while an async listener rejects. The process ends with 0
// unless the signup failed, or the rejection was nobody's.

import type { CreateEvents } from '../../src/events.ts';
import { Registration } from '../../src/registration.ts';
import { Users } from '../../src/users.ts';

const [file = ''] = process.argv.slice(2);
const { createEvents } = (await import(file)) as {
  createEvents: CreateEvents;
};
const events = createEvents({ onError: () => {} });
events.on('user.registered', async () => {
  throw new Error('the mail provider answered 503');
});

const registration = new Registration(new Users(), events);
const about = { name: 'Ada', email: 'ada@example.com' };
try {
  await registration.register(about);
} catch (error) {
  console.error(`the signup failed: ${String(error)}`);
  process.exit(2);
}
await new Promise((resolve) => setImmediate(resolve));
