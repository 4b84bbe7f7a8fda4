// What becomes of the process, and of those who wait for it.

import { equal, match, ok } from 'node:assert/strict';
import { askUntil, type Behaviour, patiently } from '@under-load/lab';
import type { AppFixture } from '../support/app-fixture.ts';
import { comesBack } from '../support/comes-back.ts';
import { soon } from '../support/soon.ts';

export const processes: Behaviour<AppFixture>[] = [
  {
    name: 'an unknown error answers 500 once and the process is replaced',
    async prove({ start }) {
      const app = await start();
      const { shop, output } = app;
      const before = await shop.pid();

      const { status, body } = await shop.provoke('type-error');

      equal(status, 500);
      ok(body.length > 0, 'an empty answer');
      const pid = () => shop.pid();
      const next = await soon(pid, (now) => now !== before);
      ok(next !== before, 'the process was not replaced');
      ok(await comesBack(app), 'nobody came in its place');
      equal(linesWith(output(), 'TypeError').length, 1, 'not one line');
    },
  },
  {
    name: 'requests in flight at a crash still get their answer',
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
      await soon(
        () => shop.pid(),
        (now) => now !== before,
      );
      provider.release();

      const { status } = await patiently('the payment', inFlight);
      equal(status, 201, `the payment in flight: ${status || 'cut'}`);
    },
  },
  {
    name: 'a crash loop is stopped with a clear last message',
    async prove({ start }) {
      const env = { STABLE_MS: '5000', CRASH_LIMIT: '3' };
      const app = await start({ ...env, CRASH_AFTER_MS: '0' });

      const { code } = await app.exited;

      const last = app.output().trim().split('\n').at(-1) ?? '';
      equal(code, 1);
      match(last, /^Gave up: 3 crashes in a row/);
    },
  },
];

function linesWith(text: string, word: string): string[] {
  return text.split('\n').filter((line) => line.includes(word));
}
