// What the README and the instructor break, and what is seen then.

import { deepEqual, equal, match } from 'node:assert/strict';
import {
  askUntil,
  defineBreakIt,
  type RunningServer,
} from '@under-load/lab';
import { Shop } from '../lab/support/shop.ts';
import { isAlive } from './support/is-alive.ts';

export default defineBreakIt({
  items: [
    {
      text: 'In `translate.ts`, throw `thrown` instead of `asError(thrown)`. Start with `--debug`, and ask for `/debug/throw-route`. Which status does it get now, and why?',
      async see({ patch, start }) {
        const file = 'src/ladder/answers/translate.ts';
        await patch(file, 'throw asError(thrown)', 'throw thrown');
        const { url } = await start(['--debug']);
        const shop = new Shop(url);

        // "Skip this route": the next one refuses the method.
        const skipped = await shop.provoke('throw-route');

        equal(skipped.status, 405);
        equal(skipped.headers.allow, 'GET');
      },
    },
    {
      text: 'In `read-body.ts`, pass on the error of the parser: `return next(cause)`. Start, and order with the body `{`. Which side is blamed, and what happens to the process?',
      async see({ patch, start }) {
        await patch(
          'src/ladder/answers/read-body.ts',
          "next(new AppError('MALFORMED_REQUEST', unread))",
          'next(cause)',
        );
        const server = await start();
        const shop = new Shop(server.url);

        const { status } = await shop.ask('/orders', { body: '{' });

        equal(status, 500);
        await untilPrinted(server, /Crashed; starting again/);
      },
    },
    {
      text: 'In `5-drained.ts`, call `process.exit(1)` instead of `crash()`, and run `test process-ladder`. Which behaviour of the rung fails?',
      async see({ patch, failing }) {
        const file = 'src/ladder/process/5-drained.ts';
        await patch(file, '      crash();', '      process.exit(1);');

        deepEqual(await failing('process-ladder', '5-drained'), [
          '5-drained requests in flight at a crash get their answer before the process ends',
        ]);
      },
    },
    {
      text: 'Set `CRASH_AFTER_MS=500`, and start with `--debug`. How often does it crash, and what is the last line?',
      async see({ start }) {
        const env = { CRASH_AFTER_MS: '500' };
        const { exited, output } = await start(['--debug'], env);

        equal((await exited).code, 1);
        const crashes = output().match(/CRASH_AFTER_MS is over/g);
        equal(crashes?.length, 5);
        match(output(), gaveUp);
      },
    },
    {
      text: 'Set `PAYMENT_TIMEOUT_MS=5000`, start, and pay with `tok_slow`. Meanwhile `kill -9` the supervisor: its id is in the first line. Is the payment answered? What ends the other process?',
      async see({ start }) {
        const env = { PAYMENT_TIMEOUT_MS: '5000' };
        const server = await start([], env);
        const shop = new Shop(server.url);
        const child = (await shop.pid()) ?? 0;
        const payment = await payAndWait(shop);
        match(server.output(), RegExp(`supervisor ${server.pid},`));
        server.kill('SIGKILL');

        equal((await payment.answer).status, 504);
        const isThere = async () => isAlive(child);
        equal(await askUntil(isThere, (alive) => !alive), false);
        equal(isAlive(server.pid), false);
      },
    },
  ],
  cells: {
    async 'answers/1-scattered'({ start }) {
      const { url } = await start(['--rung', '1']);

      const { body } = await new Shop(url).pay('tok_error');

      match(body, /hunter2/);
    },
    async 'answers/2-central'({ start }) {
      const { url } = await start(['--rung', '2', '--debug']);

      const answer = await new Shop(url).provoke('foreign-status');

      equal(answer.status, 404);
      match(answer.body, /no bucket/);
    },
    async 'answers/7-request-log'({ start }) {
      const args = ['--process', '1', '--debug'];
      const { url, exited } = await start(args);

      await new Shop(url).provoke('timer');

      equal((await exited).code, 1);
    },
    async 'process/5-drained'({ start }) {
      const server = await start(['--debug']);
      const shop = new Shop(server.url);
      for (let crash = 1; crash <= 5; crash += 1) {
        const answer = await askUntil(
          () => shop.provoke('timer'),
          ({ status }) => status === 202,
        );
        equal(answer.status, 202);
        await untilPrinted(server, crashes(crash));
      }

      equal((await server.exited).code, 1);
      match(server.output(), gaveUp);
    },
  },
});

const gaveUp = /Gave up: 5 crashes in a row\.\s*$/;

/** Has been logged so many times. */
const crashes = (count: number) =>
  new RegExp(`("an error that no route caught"[^]*){${count}}`);

/** Resolves once the shop waits for the provider. */
async function payAndWait(shop: Shop) {
  const order = await shop.order();
  const answer = shop.ask(`${order}/payments`, {
    body: { card: 'tok_slow' },
    patienceMs: 30_000,
  });
  await askUntil(
    () => shop.ask(order),
    ({ body }) => body.includes('paying'),
  );
  return { answer };
}

async function untilPrinted(
  { output }: RunningServer,
  pattern: RegExp,
): Promise<void> {
  const printed = async () => pattern.test(output());
  equal(await askUntil(printed, Boolean), true, String(pattern));
}
