import { afterEach, beforeEach, expect, it } from '@jest/globals';
import {
  createEvents,
  type IsolatedBus,
} from '../src/ladder/3-isolated-bus.ts';

const event = 'mail.sent';
let bus: IsolatedBus;

beforeEach(() => {
  bus = createEvents();
});
afterEach(() => bus.close({ deadlineMs: 0 }));

const publish = (...ids: string[]) => {
  for (const userId of ids) bus.publish(event, { userId });
};
const listening = () => bus.report().listeners[event] ?? 0;

it('gives a loop the events in order, while it listens', async () => {
  const loop = bus.stream(event)[Symbol.asyncIterator]();
  expect(listening()).toBe(1);

  const asked = loop.next();
  publish('1', '2');

  expect((await asked).value).toEqual({ userId: '1' });
  expect((await loop.next()).value).toEqual({ userId: '2' });
});

it('leaves no listener when a loop breaks or throws', async () => {
  const stream = bus.stream(event);
  expect(listening()).toBe(0); // no loop runs yet

  const looped = (async () => {
    for await (const { userId } of stream) throw new Error(userId);
  })();
  publish('1');

  await expect(looped).rejects.toThrow('1');
  expect(listening()).toBe(0);
});

it('ends a loop, and drops what waits, when its signal aborts', async () => {
  const leaving = new AbortController();
  const { signal } = leaving;
  const loop = bus.stream(event, { signal })[Symbol.asyncIterator]();
  publish('1');

  leaving.abort();

  expect(await loop.next()).toEqual({ done: true, value: undefined });
  expect(listening()).toBe(0);
});

it('begins no loop under a signal that has aborted', async () => {
  const stream = bus.stream(event, { signal: AbortSignal.abort() });

  const looped = [];
  for await (const payload of stream) looped.push(payload);

  expect(looped).toEqual([]);
  expect(listening()).toBe(0);
});

it('gives out what waits when the bus closes, then ends', async () => {
  const loop = bus.stream(event)[Symbol.asyncIterator]();
  publish('1');

  await bus.close();

  expect((await loop.next()).value).toEqual({ userId: '1' });
  expect((await loop.next()).done).toBe(true);
});

it('answers whoever waits when the bus closes', async () => {
  const loop = bus.stream(event)[Symbol.asyncIterator]();
  const asked = [loop.next(), loop.next()];

  await bus.close();

  const answers = await Promise.all(asked);
  expect(answers.map(({ done }) => done)).toEqual([true, true]);
});

it('throws into a loop that falls too far behind', async () => {
  const stream = bus.stream(event, { limit: 2 });
  const loop = stream[Symbol.asyncIterator]();

  publish('1', '2', '3', '4');

  const code = 'SLOW_CONSUMER';
  await expect(loop.next()).rejects.toMatchObject({ code, event });
  expect((await loop.next()).done).toBe(true);
  expect(listening()).toBe(0);
});
