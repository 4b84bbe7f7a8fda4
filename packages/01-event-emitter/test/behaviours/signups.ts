// A signup does not depend on its listeners.

import { equal } from 'node:assert/strict';
import { type Behaviour, patiently, runScript } from '@under-load/lab';
import type { EventsFixture } from '../support/events-fixture.ts';
import { Gate } from '../support/gate.ts';

const file = new URL(
  '../support/rejecting-listener-process.ts',
  import.meta.url,
);

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
      const result = await runScript({ file, args: [module.href] });

      const { code, stderr } = result;
      equal(code, 0, `the process ended with code ${code}: ${stderr}`);
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
