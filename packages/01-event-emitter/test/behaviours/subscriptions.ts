// Which listeners are called, and in which order.

import { deepEqual, equal } from 'node:assert/strict';
import { getEventListeners, setMaxListeners } from 'node:events';
import type { Behaviour } from '@under-load/lab';
import type { EventsFixture } from '../support/events-fixture.ts';
import { publish } from '../support/publish.ts';

export const subscriptions: Behaviour<EventsFixture>[] = [
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
    name: 'a signal that has aborted before subscribes nothing',
    async prove({ events }) {
      let heard = 0;
      const signal = AbortSignal.abort();
      events.on('user.registered', () => (heard += 1), { signal });

      await publish(events);

      equal(heard, 0, 'the listener was called');
    },
  },
  {
    name: 'a signal that aborts unsubscribes all its listeners',
    async prove({ events }) {
      let heard = 0;
      const leaving = new AbortController();
      const { signal } = leaving;
      events.on('user.registered', () => (heard += 1), { signal });
      events.on('user.registered', () => (heard += 1), { signal });
      await publish(events);

      leaving.abort();
      await publish(events);

      equal(heard, 2);
      deepEqual(events.report().listeners, {});
    },
  },
  {
    name: '10,000 subscribe/unsubscribe rounds leave nothing behind',
    async prove({ events }) {
      const { signal } = new AbortController();
      setMaxListeners(0, signal); // the test counts, no need to warn
      const kept = () => getEventListeners(signal, 'abort').length;
      const subscribe = () =>
        events.on('user.registered', () => {}, { signal });

      for (let round = 0; round < 10_000; round += 1) subscribe()();
      equal(kept(), 0, `the signal keeps ${kept()} listeners`);
      const offs = Array.from({ length: 10 }, subscribe);
      const shared = kept();
      for (const off of offs.reverse()) off();

      deepEqual(events.report().listeners, {});
      equal(kept(), 0);
      // Node looks through all of them to add or remove one.
      equal(shared, 1, `ten share a signal: ${shared} listeners`);
    },
  },
];
