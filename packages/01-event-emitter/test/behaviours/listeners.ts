// Who hears what, and in which order.

import { deepEqual, equal } from 'node:assert/strict';
import { getEventListeners, setMaxListeners } from 'node:events';
import { type Behaviour, runScript } from '@under-load/lab';
import type { Events } from '../../src/events.ts';
import type { EventsFixture } from '../support/events-fixture.ts';
import { user } from '../support/user.ts';

const file = new URL(
  '../support/error-event-process.ts',
  import.meta.url,
);

export const listeners: Behaviour<EventsFixture>[] = [
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
    name: 'an unsubscribed listener hears nothing, also when it unsubscribes during the publish',
    async prove({ events }) {
      const heard: string[] = [];
      const offFirst = events.on('user.registered', () => {
        heard.push('first');
        offFirst();
        offSecond();
      });
      const offSecond = events.on('user.registered', () =>
        heard.push('second'),
      );
      events.on('user.registered', () => heard.push('third'));

      await publish(events);
      await publish(events);

      const expected = ['first', 'third', 'third'];
      deepEqual(heard, expected, `heard by: ${heard.join()}`);
    },
  },
  {
    name: 'a listener added during a publish waits for the next one',
    async prove({ events }) {
      let heard = 0;
      const off = events.on('user.registered', () => {
        off();
        events.on('user.registered', () => (heard += 1));
      });

      await publish(events);
      equal(heard, 0, 'it heard the publish that it was added in');
      await publish(events);

      equal(heard, 1);
    },
  },
  {
    name: 'order of subscription is kept',
    async prove({ events }) {
      const heard: number[] = [];
      const order = Array.from({ length: 10 }, (_, i) => i);
      for (const i of order) {
        events.on('user.registered', () => heard.push(i));
      }

      await publish(events);

      deepEqual(heard, order);
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
    name: '10,000 subscribe/unsubscribe rounds leave nothing behind',
    async prove({ events }) {
      const { signal } = new AbortController();
      setMaxListeners(0, signal); // we count, Node.js need not warn

      for (let round = 0; round < 10_000; round += 1) {
        const off = events.on('user.registered', () => {}, { signal });
        off();
      }

      deepEqual(events.report().listeners, {});
      const kept = getEventListeners(signal, 'abort').length;
      equal(kept, 0, `the signal keeps ${kept} listeners`);
    },
  },
];

// `async`: a publish that throws at once rejects like one that waits.
async function publish(events: Events): Promise<void> {
  await events.publish('user.registered', user);
}
