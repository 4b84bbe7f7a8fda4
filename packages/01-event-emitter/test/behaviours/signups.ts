// What a signup owes to those who listen: nothing.

import { equal } from 'node:assert/strict';
import { patiently } from '@under-load/lab';
import type { Behaviour } from '@under-load/lab';
import type { EventsFixture } from '../support/events-fixture.ts';
import { Gate } from '../support/gate.ts';
import { runProcess } from '../support/run-process.ts';

export const signups: Behaviour<EventsFixture>[] = [
  {
    name: 'signup succeeds when a listener throws',
    async prove({ events, register }) {
      events.on('user.registered', () => {
        throw new Error('no mail today');
      });

      const failure = await register().then(() => 'none', String);

      equal(failure, 'none', `the signup failed: ${failure}`);
    },
  },
  {
    name: 'signup succeeds when an async listener rejects, and the process lives',
    async prove({ module }) {
      const script = 'rejecting-listener-process.ts';

      const { code, errors } = await runProcess(script, module);

      equal(code, 0, `the process ended with code ${code}: ${errors}`);
    },
  },
  {
    name: 'the latency of a signup does not depend on the mailer',
    async prove({ events, register }) {
      const mailer = new Gate();
      events.on('user.registered', mailer.wait);

      const signup = register();

      try {
        await patiently('a signup with a slow mailer', signup);
        equal(mailer.entered, 1);
      } finally {
        mailer.open();
        await Promise.allSettled([signup]);
      }
    },
  },
];
