// What an engineer on call finds in the log.

import { doesNotMatch, equal, ok } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import type { AnswersFixture } from '../support/answers-fixture.ts';
import { hasLogged } from '../support/has-logged.ts';
import { soon } from '../support/soon.ts';

export const logs: Behaviour<AnswersFixture>[] = [
  {
    name: '`cause` chains and `AggregateError` are logged whole, on one line of JSON',
    async prove({ shop, output }) {
      await shop.provoke('cause-chain');
      await shop.provoke('aggregate');

      const chain = ['no orders', 'no store', 'connection refused'];
      const errors = ['no mirror answered', 'first mirror', 'second'];
      await isOnOneLine(output, chain);
      await isOnOneLine(output, errors);
    },
  },
  {
    name: 'the request id is in the answer and in every log line of that request (AsyncLocalStorage)',
    async prove({ shop, output }) {
      const id = 'id-of-this-request';
      const question = {
        headers: { 'X-Request-Id': id },
        body: { card: 'tok_error' },
      };

      const path = `${await shop.order()}/payments`;
      const answer = await shop.ask(path, question);

      equal(answer.headers['x-request-id'], id, 'no X-Request-Id');
      ok(answer.body.includes(id), 'no request id in the problem');
      await hasLogged(output, `"requestId":"${id}".*PAYMENT_FAILED`);
    },
  },
  {
    name: 'what an error carries is logged, without secrets',
    async prove({ shop, output }) {
      await shop.pay('tok_error');
      await shop.provoke('secret');

      await hasLogged(output, 'providerStatus');
      await hasLogged(output, 'cannot reach');
      doesNotMatch(output(), /hunter2/, 'the log shows a secret');
    },
  },
];

async function isOnOneLine(
  output: () => string,
  words: string[],
): Promise<void> {
  const isIt = (line: string) =>
    line.startsWith('{') && words.every((word) => line.includes(word));
  const has = (text: string) => text.split('\n').some(isIt);
  const text = await soon(output, has);
  ok(has(text), `no line of JSON has "${words.join('", "')}"`);
}
