import { expect, it, jest } from '@jest/globals';
import { createEvents } from '../src/ladder/3-isolated-bus.ts';
import { Registration } from '../src/registration.ts';
import { Users } from '../src/users.ts';

it('lets one of two who come at once have an e-mail address', async () => {
  const events = createEvents();
  const registered = jest.fn();
  events.on('user.registered', registered);
  const registration = new Registration(new Users(), events);

  const results = await Promise.allSettled([
    registration.register({ name: 'A', email: 'ada@example.com' }),
    registration.register({ name: 'B', email: 'ADA@example.com' }),
  ]);

  const [first, second] = results;
  expect(first).toMatchObject({ status: 'fulfilled' });
  expect(second).toMatchObject({ reason: { code: 'EMAIL_TAKEN' } });
  expect(registered).toHaveBeenCalledTimes(1);
});
