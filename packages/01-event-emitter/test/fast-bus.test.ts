// What the fast bus does besides the behaviours of the ladder.

import { expect, it, jest } from '@jest/globals';
import { createEvents } from '../src/beyond/fast-bus/fast-bus.ts';
import { user } from './support/user.ts';

const event = 'user.registered';

it('after `close` reports a publish, and refuses a listener', async () => {
  const onError = jest.fn<() => void>();
  const bus = createEvents({ onError });
  const heard = jest.fn();
  bus.on(event, heard);
  await bus.close();

  await bus.publish(event, user);

  const error = expect.objectContaining({ code: 'EVENTS_CLOSED' });
  expect(onError.mock.calls).toEqual([
    [{ event, listener: 'none', error }],
  ]);
  expect(heard).not.toHaveBeenCalled();
  expect(() => bus.on(event, heard)).toThrow('the events are closed');
});

it('closes once, and lets go of the signals', async () => {
  const bus = createEvents();
  const leaving = new AbortController();
  const remove = jest.spyOn(leaving.signal, 'removeEventListener');
  bus.on(event, () => {}, { signal: leaving.signal });

  const first = bus.close();
  const second = bus.close();

  expect(second).toBe(first);
  await first;
  expect(remove).toHaveBeenCalledTimes(1);
});
