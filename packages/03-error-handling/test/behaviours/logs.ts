// What whoever is on call finds in the log.

import { equal, ok } from 'node:assert/strict';
import type { Behaviour } from '@under-load/lab';
import type { AppFixture } from '../support/app-fixture.ts';
import { comesBack } from '../support/comes-back.ts';
import { soon } from '../support/soon.ts';
import type { RunningApp } from '../support/start-app.ts';

export const logs: Behaviour<AppFixture>[] = [
  {
    name: '`cause` chains and `AggregateError` are logged whole',
    async prove({ start }) {
      const app = await start();

      await app.shop.provoke('cause-chain');
      await comesBack(app);
      await app.shop.provoke('aggregate');

      const words = ['no orders', 'no store', 'connection refused'];
      const errors = ['no mirror answered', 'first mirror', 'second'];
      for (const word of [...words, ...errors]) {
        await hasLogged(app, word);
      }
    },
  },
  {
    name: 'the request id is in the answer and in every log line of that request (AsyncLocalStorage)',
    async prove({ start }) {
      const app = await start();
      const id = 'id-of-this-request';
      const headers = { 'X-Request-Id': id };
      const card = { card: 'tok_error' };

      const payments = `${await app.shop.order()}/payments`;
      const question = { headers, body: card };
      const answer = await app.shop.ask(payments, question);
      await app.shop.provoke('timer', { headers });

      equal(answer.headers['x-request-id'], id, 'no X-Request-Id');
      ok(answer.body.includes(id), 'no request id in the problem');
      // Also of what fails later, in a timer that the request set.
      await hasLogged(app, `"requestId":"${id}".*PAYMENT_FAILED`);
      await hasLogged(app, `"requestId":"${id}".*TypeError`);
    },
  },
];

async function hasLogged(app: RunningApp, what: string): Promise<void> {
  const pattern = new RegExp(what);
  const text = await soon(app.output, (all) => pattern.test(all));
  ok(pattern.test(text), `the log lacks "${what}"`);
}
