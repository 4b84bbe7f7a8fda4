// The end cuts nothing off, and waits for nothing for ever.

import { deepEqual, equal, ok } from 'node:assert/strict';
import { type Behaviour, fairChance, patiently } from '@under-load/lab';
import type { EventsFixture } from '../support/events-fixture.ts';
import { Gate } from '../support/gate.ts';
import { publish } from '../support/publish.ts';

/** Longer than any test takes, on a slow machine, too. */
const later = { deadlineMs: 600_000 };

export const shutdown: Behaviour<EventsFixture>[] = [
  {
    name: 'shutdown waits for listeners in flight, up to its deadline',
    async prove({ events, addEvents }) {
      const slow = new Gate();
      events.on('user.registered', slow.wait);
      void publish(events);
      let closed = false;
      const closing = events.close(later).then((report) => {
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
  {
    name: 'shutdown waits for what listeners in flight publish, too',
    async prove({ events }) {
      const mailer = new Gate();
      const log = new Gate();
      events.on('user.registered', async ({ id: userId }) => {
        await mailer.wait();
        await events.publish('mail.sent', { userId });
      });
      events.on('mail.sent', log.wait);
      void publish(events);
      let closed = false;
      const closing = events.close(later).then(() => {
        closed = true;
      });

      mailer.open();
      await fairChance(closing);
      const waited = !closed;
      log.open();

      equal(log.entered, 1, 'no listener heard of the mail');
      ok(waited, 'it did not wait for the second listener');
      await patiently('the end', closing);
    },
  },
];

async function provesDeadline(
  addEvents: EventsFixture['addEvents'],
): Promise<void> {
  const events = addEvents();
  const gate = new Gate();
  const stuck = () => gate.wait();
  events.on('user.registered', stuck);
  void publish(events);

  const closing = events.close({ deadlineMs: 20 });

  const { unfinished } = await patiently('the deadline', closing);
  gate.open();
  const call = { event: 'user.registered', listener: 'stuck' };
  deepEqual(unfinished, [call]);
}
