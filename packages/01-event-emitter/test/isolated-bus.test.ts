import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { ListenerFailure } from '../src/events.ts';
import {
  createEvents,
  type IsolatedBus,
} from '../src/ladder/3-isolated-bus.ts';
import { Gate } from './support/gate.ts';
import { user } from './support/user.ts';

const event = 'user.registered';
const boom = new Error('boom');
const throwing = () => {
  throw boom;
};
let failures: ListenerFailure[];
let bus: IsolatedBus;

beforeEach(() => {
  failures = [];
  bus = createEvents({ onError: (failure) => failures.push(failure) });
});
afterEach(() => {
  jest.restoreAllMocks();
  return bus.close({ deadlineMs: 0 });
});

it('tells `onError` which listener of which event failed', async () => {
  bus.on(event, throwing);
  bus.on(event, async () => throwing(), { name: 'mailer' });

  bus.publish(event, user);
  await bus.settled();

  expect(failures).toEqual([
    { event, listener: 'throwing', error: boom },
    { event, listener: 'mailer', error: boom },
  ]);
  expect(bus.report().failures).toBe(2);
});

it.each<[string, () => unknown]>([
  ['throws', throwing],
  ['rejects', async () => throwing()],
])('an `onError` that %s harms nobody', async (_how, onError) => {
  const warn = jest.spyOn(process, 'emitWarning').mockReturnValue();
  const fragile = createEvents({ onError: () => onError() });
  const after = jest.fn();
  fragile.on(event, throwing);
  fragile.on(event, async () => throwing());
  fragile.on(event, after);

  fragile.publish(event, user);
  await fragile.settled();
  await fragile.close();

  expect(after).toHaveBeenCalledTimes(1);
  expect(warn).toHaveBeenCalledTimes(2);
  expect(warn.mock.calls[0]?.[0]).toMatch(/onError itself failed/);
});

it('answers the outcome of each listener, in order', async () => {
  const slow = new Gate();
  bus.on(event, slow.wait, { name: 'slow' });
  bus.on(event, throwing);
  bus.on(event, () => 'ignored', { name: 'quick' });

  const outcomes = bus.publishAndWait(event, user);
  slow.open();

  expect(await outcomes).toEqual([
    { event, listener: 'slow', ok: true },
    { event, listener: 'throwing', ok: false, error: boom },
    { event, listener: 'quick', ok: true },
  ]);
});

it('waits for no listener that unsubscribed in time', async () => {
  bus.on(event, () => off());
  const off = bus.on(event, throwing);

  const outcomes = await bus.publishAndWait(event, user);

  expect(outcomes).toHaveLength(1);
});

it('`settled` gives the outcome of all that was in flight', async () => {
  const one = new Gate();
  const other = new Gate();
  bus.on(event, one.wait, { name: 'one' });
  bus.on(event, other.wait, { name: 'other' });
  bus.publish(event, user);
  expect(bus.report().inFlight).toBe(2);

  const settled = bus.settled();
  other.fail(boom);
  one.open();

  expect(await settled).toEqual([
    { event, listener: 'other', ok: false, error: boom },
    { event, listener: 'one', ok: true },
  ]);
  expect(await bus.settled()).toEqual([]);
});

it('survives an answer that only looks like a promise', async () => {
  const hostile = Object.defineProperty({}, 'then', { get: throwing });
  bus.on(event, () => ({ then: throwing }));
  bus.on(event, () => hostile);

  bus.publish(event, user);
  await bus.settled();

  expect(failures.map(({ error }) => error)).toEqual([boom, boom]);
});

it('`once` hears one event, even when it publishes another', async () => {
  const heard = jest.fn(() => bus.publish(event, user));
  bus.once(event, heard);
  const off = bus.once(event, throwing);
  off();

  bus.publish(event, user);

  expect(heard).toHaveBeenCalledTimes(1);
  expect(bus.report()).toMatchObject({ listeners: {}, failures: 0 });
});

it('a signal unsubscribes; one that has aborted subscribes nobody', () => {
  const heard = jest.fn();
  const leaving = new AbortController();
  bus.on(event, heard, { signal: leaving.signal });
  bus.on(event, heard, { signal: AbortSignal.abort() });
  bus.publish(event, user);

  leaving.abort();
  bus.publish(event, user);

  expect(heard).toHaveBeenCalledTimes(1);
  expect(bus.report().listeners).toEqual({});
});

it('keeps two subscriptions of one function apart', () => {
  const heard = jest.fn();
  const off = bus.on(event, heard);
  bus.on(event, heard);

  off();
  off();
  bus.publish(event, user);

  expect(heard).toHaveBeenCalledTimes(1);
});

it('warns once of listeners that look like a leak', () => {
  const warn = jest.spyOn(process, 'emitWarning').mockReturnValue();
  const leaky = createEvents({ leakWarningAt: 3 });

  for (let i = 0; i < 5; i += 1) leaky.on(event, () => {});

  expect(warn).toHaveBeenCalledTimes(1);
  expect(warn.mock.calls[0]?.[0]).toMatch(/4 listeners of user\.reg/);
});

it('hears what listeners publish while the bus closes', async () => {
  const mailer = new Gate();
  const heard = jest.fn();
  bus.on(event, async () => {
    await mailer.wait();
    bus.publish('mail.sent', { userId: user.id });
  });
  bus.on('mail.sent', heard);
  bus.publish(event, user);

  const closing = bus.close();
  mailer.open();

  expect(await closing).toEqual({ unfinished: [] });
  expect(heard).toHaveBeenCalledWith({ userId: user.id });
});

it('after `close` reports a publish, and refuses a listener', async () => {
  const heard = jest.fn();
  bus.on(event, heard);
  await bus.close();

  bus.publish(event, user);
  const outcomes = await bus.publishAndWait(event, user);

  const error = expect.objectContaining({ code: 'EVENTS_CLOSED' });
  const failure = { event, listener: 'nobody', error };
  expect(outcomes).toEqual([]);
  expect(failures).toEqual([failure, failure]);
  expect(heard).not.toHaveBeenCalled();
  expect(() => bus.on(event, heard)).toThrow('the events are closed');
});

it.each([-1, NaN, 2 ** 31])('refuses a deadline of %d ms', (ms) => {
  const close = () => bus.close({ deadlineMs: ms });

  expect(close).toThrow(TypeError);
  expect(close).toThrow(`deadlineMs must be 0 to 2147483647: ${ms}`);
});

it('refuses a leak warning at 0', () => {
  const create = () => createEvents({ leakWarningAt: 0 });

  expect(create).toThrow('leakWarningAt must be 1 or more: 0');
});
