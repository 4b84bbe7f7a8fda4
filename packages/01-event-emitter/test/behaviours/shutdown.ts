// The end: nothing is cut off, and nothing is waited for forever.

import { deepEqual, ok } from 'node:assert/strict';
import { type Behaviour, fairChance, patiently } from '@under-load/lab';
import type { EventsFixture } from '../support/events-fixture.ts';
import { Gate } from '../support/gate.ts';
import { user } from '../support/user.ts';

export const shutdown: Behaviour<EventsFixture>[] = [
  {
    name: 'shutdown waits for listeners in flight, up to its deadline',
    async prove({ events, addEvents }) {
      const slow = new Gate();
      events.on('user.registered', slow.wait);
      void events.publish('user.registered', user);
      let closed = false;
      const closing = events.close().then((report) => {
        closed = true;
        return report;
      });

      await fairChance(closing.then(() => {}));
      const waited = !closed;
      slow.open();

      ok(waited, 'it did not wait for the listener in flight');
      const report = await patiently('the end', closing);
      deepEqual(report, { unfinished: [] });
      await provesDeadline(addEvents);
    },
  },
];

async function provesDeadline(
  addEvents: EventsFixture['addEvents'],
): Promise<void> {
  const events = addEvents();
  const stuck = new Gate();
  events.on('user.registered', stuck.wait, { name: 'stuck' });
  void events.publish('user.registered', user);

  const closing = events.close({ deadlineMs: 20 });

  const { unfinished } = await patiently('the deadline', closing);
  stuck.open();
  const call = { event: 'user.registered', listener: 'stuck' };
  deepEqual(unfinished, [call]);
}
