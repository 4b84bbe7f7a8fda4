// What a client is told, and what is found in the log.

import { equal, match, ok } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import type { Answer } from '../../lab/support/ask.ts';
import {
  badRequests,
  type Failure,
  named,
} from '../../lab/support/failures.ts';
import { faultOf, leaksOf } from '../../lab/support/judge-answer.ts';
import type { AnswersFixture } from '../support/answers-fixture.ts';
import { hasLogged } from '../support/has-logged.ts';
import { soon } from '../support/soon.ts';
import { logs } from './logs.ts';

const domain = named('unknown order', 'paid twice');
const mistakes = named('type-error', 'rejection');
const badHttp = named('unknown route');
const leaky = named('sql', 'secret', 'foreign-status', 'cause-chain');
const fields = named('wrong fields');
const provider = named(/^provider: /);

export const behaviours: Behaviour<AnswersFixture>[] = [
  {
    name: 'a rejected promise in a handler is answered (Express 5)',
    async prove({ shop }) {
      const { status } = await shop.provoke('rejection');

      equal(status, 500, `the rejection: ${status}`);
    },
  },
  {
    name: 'an error after headers were sent ends the connection, not the process',
    async prove({ shop }) {
      const pid = await shop.pid();

      const answer = await shop.provoke('after-headers');

      ok(!answer.isWhole, 'half an answer looks complete');
      equal(await shop.pid(), pid, 'the process has ended');
    },
  },
  {
    name: 'every error is answered as JSON',
    async prove({ shop }) {
      for (const failure of [...domain, ...mistakes, ...badHttp]) {
        const { headers } = await failure.send(shop);

        const type = String(headers['content-type']);
        match(type, /json/, `${failure.name}: ${type}`);
      }
    },
  },
  {
    name: 'an unknown order is a 404, a paid one a 409',
    async prove({ shop }) {
      for (const failure of domain) {
        const { status } = await failure.send(shop);

        equal(status, failure.status, `${failure.name}: ${status}`);
      }
    },
  },
  {
    name: 'an unexpected error is in the log with its stack',
    async prove({ shop, output }) {
      await shop.provoke('type-error');

      await hasLogged(
        output,
        'TypeError[^]*?Cannot read [^]*?at priceOf',
      );
    },
  },
  {
    name: 'no stack, path, SQL or secret ever reaches a client',
    async prove({ shop }) {
      const expected = [...domain, ...fields, ...provider];
      const inside = [...badRequests, ...mistakes, ...leaky];
      for (const failure of [...expected, ...inside]) {
        const answer = await failure.send(shop);

        const leaks = leaksOf(answer).join(', ');
        equal(leaks, '', `${failure.name} shows ${leaks}`);
      }
    },
  },
  {
    name: 'an expected error has a code, any other error is UNEXPECTED',
    async prove({ shop }) {
      for (const failure of [...domain, ...mistakes, ...leaky]) {
        const { status, body } = await failure.send(shop);

        ok(body.startsWith('{'), `${failure.name}: no JSON`);
        const { code } = JSON.parse(body) as { code?: string };
        equal(code, failure.code, `${failure.name}: code ${code}`);
        equal(status, failure.status, `${failure.name}: ${status}`);
      }
    },
  },
  {
    name: 'every failure gives a problem document with the right status, type and code',
    async prove({ shop }) {
      for (const failure of [...domain, ...mistakes, ...badHttp]) {
        const fault = faultOf(await failure.send(shop), failure);
        ok(!fault, `${failure.name}: ${fault}`);
      }
    },
  },
  {
    name: 'an unexpected error is reported to the process, an expected one is not',
    async prove({ shop, reports }) {
      const before = reports();

      await shop.ask('/nothing');
      await shop.provoke('type-error');

      const all = await soon(reports, (now) => now > before);
      const count = all - before;
      equal(count, 1, `it was reported ${count} times`);
    },
  },
  {
    name: 'wrong fields give a 400 that names each of them',
    async prove({ shop }) {
      const body = { cents: -1 };

      const answer = await shop.ask('/orders', { body });

      equal(answer.status, 400, `wrong fields: ${answer.status}`);
      for (const failure of fields) {
        equal(faultOf(answer, failure), undefined);
      }
      const { errors } = JSON.parse(answer.body) as {
        errors: { field: string }[];
      };
      const found = errors
        .map(({ field }) => field)
        .sort()
        .join();
      equal(found, 'cents,item', `it names: ${found}`);
    },
  },
  {
    name: 'malformed JSON 400, too large 413, wrong type 415, unknown route 404, wrong method 405',
    async prove({ shop }) {
      const answers: [Failure, Answer][] = [];
      for (const failure of badRequests) {
        answers.push([failure, await failure.send(shop)]);
      }

      for (const [{ name, status: right }, { status }] of answers) {
        equal(status, right, `${name}: ${status}`);
      }
      for (const [failure, answer] of answers) {
        const fault = faultOf(answer, failure);
        ok(!fault, `${failure.name}: ${fault}`);
        const { allow } = answer.headers;
        if (failure.status === 405) equal(allow, 'POST', 'no Allow');
      }
    },
  },
  {
    name: 'a provider that fails is a 402, 502 or 504 in our words',
    async prove({ shop }) {
      for (const failure of provider) {
        const fault = faultOf(await failure.send(shop), failure);
        ok(!fault, `${failure.name}: ${fault}`);
      }
    },
  },
  {
    name: 'a thrown string, null, frozen object or error with a throwing getter does no harm',
    async prove({ shop }) {
      for (const failure of named(/^throw-/)) {
        const fault = faultOf(await failure.send(shop), failure);
        ok(!fault, `${failure.name}: ${fault}`);
      }
      ok(await shop.pid(), 'the process has ended');
    },
  },
  ...logs,
];
