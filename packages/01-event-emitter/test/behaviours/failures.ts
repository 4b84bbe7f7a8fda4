// One listener fails: what happens to the others?

import { deepEqual, equal } from 'node:assert/strict';
import { type Behaviour, runScript } from '@under-load/lab';
import type { ListenerFailure } from '../../src/ladder/events.ts';
import type { EventsFixture } from '../support/events-fixture.ts';
import { hostileErrors } from '../support/hostile-errors.ts';
import { publish } from '../support/publish.ts';

const file = new URL(
  '../support/error-event-process.ts',
  import.meta.url,
);

export const failures: Behaviour<EventsFixture>[] = [
  {
    name: 'one failing listener does not keep the next from running',
    async prove({ events }) {
      const heard: string[] = [];
      events.on('user.registered', () => heard.push('first'));
      events.on('user.registered', () => {
        throw new Error('no mail today');
      });
      events.on('user.registered', () => heard.push('third'));

      await publish(events).catch(() => {});

      deepEqual(heard, ['first', 'third'], `heard by: ${heard.join()}`);
    },
  },
  {
    name: 'an `error` event without a listener does not kill the process',
    async prove({ module }) {
      const result = await runScript({ file, args: [module.href] });

      const { code, stderr } = result;
      equal(code, 0, `the process ended with code ${code}: ${stderr}`);
    },
  },
  {
    name: '`onError` is told which listener failed, by a throw or a rejection',
    async prove({ addEvents }) {
      const told: ListenerFailure[] = [];
      const events = addEvents((failure) => void told.push(failure));
      const error = new Error('no mail today');
      const rejected = Promise.reject(error);
      rejected.catch(() => {}); // Jest fails on one that nothing handles.
      events.on('user.registered', function countUser() {
        throw error;
      });
      events.on('user.registered', function sendMail() {
        return rejected;
      });

      await publish(events).catch(() => {});
      await new Promise((resolve) => setImmediate(resolve));

      const names = told.map(({ listener }) => listener).join();
      const event = 'user.registered';
      const expected = [
        { event, listener: 'countUser', error },
        { event, listener: 'sendMail', error },
      ];
      deepEqual(told, expected, `onError was told of: ${names}`);
    },
  },
  {
    name: 'an `onError` that throws harms nothing',
    async prove({ addEvents }) {
      const listeners = hostileErrors().flatMap(failWith);
      let told = 0;
      let heard = 0;
      const events = addEvents(({ error }) => {
        told += 1;
        throw error;
      });

      const failed: unknown[] = [];
      for (const listener of listeners) {
        const offs = [
          events.on('user.registered', listener),
          events.on('user.registered', () => (heard += 1)),
        ];
        await publish(events).catch(() => failed.push(listener));
        for (const off of offs) off();
      }
      await new Promise((resolve) => setImmediate(resolve));

      const all = listeners.length;
      equal(told, all, `onError was called ${told} times`);
      equal(failed.length, 0, 'a publish failed');
      equal(heard, all, 'the next listener did not run');
    },
  },
];

/** No promise rejects: Jest would fail on one that nothing handles. */
function failWith(error: unknown): (() => unknown)[] {
  const fail = (): never => {
    throw error;
  };
  const then = (_resolve: unknown, reject: (reason: unknown) => void) =>
    reject(error);
  return [
    fail,
    () => ({ then }),
    () => ({ then: fail }),
    () => Object.defineProperty({}, 'then', { get: fail }),
  ];
}
