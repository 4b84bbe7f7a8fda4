// What becomes of the process, and of the requests that it holds.

import { equal, match, ok } from 'node:assert/strict';
import { askUntil, type Behaviour, patiently } from '@under-load/lab';
import { comesBack } from '../support/comes-back.ts';
import { endOfLoop } from '../support/end-of-loop.ts';
import { hasLogged } from '../support/has-logged.ts';
import type { ProcessFixture } from '../support/process-fixture.ts';
import { soon } from '../support/soon.ts';

export const behaviours: Behaviour<ProcessFixture>[] = [
  {
    name: 'an error that no route catches is logged with the id of its request',
    async prove({ share }) {
      const { shop, output } = await share();
      const id = 'id-of-this-request';
      const headers = { 'X-Request-Id': id };

      await shop.provoke('timer', { headers });

      await hasLogged(output, `"requestId":"${id}".*TypeError`);
    },
  },
  {
    name: 'a process that crashed is replaced',
    async prove({ share }) {
      const app = await share();
      const before = await app.shop.pid();

      await app.shop.provoke('timer');

      await isReplaced(app, before);
    },
  },
  {
    name: 'a crash loop is stopped with a clear last message',
    async prove({ start }) {
      const env = { STABLE_MS: '5000', CRASH_LIMIT: '3' };
      const app = await start({ ...env, CRASH_AFTER_MS: '0' });

      const code = await endOfLoop(app, 3);

      const last = app.output().trim().split('\n').at(-1) ?? '';
      equal(code, 1);
      match(last, /^Gave up: 3 crashes in a row/);
    },
  },
  {
    name: 'an unexpected error in a route answers 500 once and the process is replaced',
    async prove({ share }) {
      const app = await share();
      const before = await app.shop.pid();
      const headers = { 'X-Request-Id': 'unexpected' };

      const answer = await app.shop.provoke('type-error', { headers });

      equal(answer.status, 500);
      ok(answer.body.length > 0, 'an empty answer');
      await isReplaced(app, before);
      const lines = app.output().split('\n');
      const told = lines.filter((line) =>
        line.includes('"unexpected"'),
      );
      equal(told.length, 1, 'it was not logged once');
    },
  },
  {
    name: 'requests in flight at a crash get their answer before the process ends',
    async prove({ start, provider }) {
      const { shop } = await start({ PAYMENT_TIMEOUT_MS: '5000' });
      const inFlight = shop.pay('tok_held');
      await askUntil(
        async () => provider.held(),
        (held) => held === 1,
      );
      const before = await shop.pid();

      await shop.provoke('timer');
      // Not before the crash: it has closed the port, or died.
      const after = await soon(
        () => shop.pid(),
        (pid) => pid !== before,
      );
      provider.release();

      const { status } = await patiently('the payment', inFlight);
      equal(status, 201, `the payment in flight: ${status || 'cut'}`);
      ok(after !== before, 'the process goes on');
    },
  },
];

type App = Awaited<ReturnType<ProcessFixture['start']>>;

async function isReplaced(app: App, before?: number): Promise<void> {
  const pid = () => app.shop.pid();
  const next = await soon(pid, (now) => now !== before);
  ok(next !== before, 'the process was not replaced');
  ok(await comesBack(app), 'no process came in its place');
}
