// What a client is told.

import { equal, ok } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import {
  badRequests,
  expected,
  type Failure,
  unexpected,
} from '../../lab/support/failures.ts';
import { faultOf, leaksOf } from '../../lab/support/judge-answer.ts';
import type { AppFixture } from '../support/app-fixture.ts';
import { comesBack } from '../support/comes-back.ts';
import type { RunningApp } from '../support/start-app.ts';

export const answers: Behaviour<AppFixture>[] = [
  {
    name: 'every failure gives a problem document with the right status, type and code',
    async prove({ share }) {
      const app = await share();
      const [typeError] = named('type-error');

      for (const failure of [...expected, ...badRequests, typeError]) {
        if (failure) await isRight(app, failure);
      }
    },
  },
  {
    name: 'no stack, path, SQL or secret ever reaches a client',
    async prove({ share }) {
      const app = await share();
      const names = ['type-error', 'sql', 'secret', 'foreign-status'];
      const inside = named(...names, 'cause-chain');

      for (const failure of [...expected, ...badRequests, ...inside]) {
        const answer = await failure.send(app.shop);

        const leaks = leaksOf(answer).join(', ');
        equal(leaks, '', `${failure.name} shows ${leaks}`);
        await isServing(app);
      }
    },
  },
  {
    name: 'a rejected promise in a handler is answered (Express 5)',
    async prove({ share }) {
      const { shop } = await share();

      const { status } = await shop.provoke('rejection');

      equal(status, 500, `the rejection: ${status}`);
    },
  },
  {
    name: 'malformed JSON 400, too large 413, wrong type 415, unknown route 404, wrong method 405',
    async prove({ share }) {
      const { shop } = await share();

      for (const { name, send, status } of badRequests) {
        const answer = await send(shop);

        equal(answer.status, status, `${name}: ${answer.status}`);
        const { allow } = answer.headers;
        if (status === 405) equal(allow, 'POST', 'no Allow');
      }
    },
  },
  {
    name: 'an error after headers were sent ends the connection, not the process',
    async prove({ share }) {
      const { shop } = await share();
      const pid = await shop.pid();

      const answer = await shop.provoke('after-headers');

      ok(!answer.isWhole, 'half an answer looks whole');
      equal(await shop.pid(), pid, 'the process is another one');
    },
  },
  {
    name: 'a thrown string, null, frozen object or error with a throwing getter does no harm',
    async prove({ share }) {
      const app = await share();
      const strange = unexpected.filter(({ name }) =>
        name.startsWith('throw-'),
      );

      for (const failure of strange) await isRight(app, failure);
    },
  },
];

function named(...names: string[]): Failure[] {
  return unexpected.filter(({ name }) => names.includes(name));
}

async function isRight(
  app: RunningApp,
  failure: Failure,
): Promise<void> {
  const answer = await failure.send(app.shop);
  const fault = faultOf(answer, failure);
  ok(!fault, `${failure.name}: ${fault}`);
  await isServing(app);
}

// This process, or the one that replaced it.
async function isServing(app: RunningApp): Promise<void> {
  ok(await comesBack(app), 'nobody answers any more');
}
