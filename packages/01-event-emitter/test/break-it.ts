// What the README and the instructor break, and what is seen then.

import {
  deepEqual,
  doesNotMatch,
  equal,
  match,
} from 'node:assert/strict';
import {
  type Attempt,
  defineBreakIt,
  type RunningServer,
} from '@under-load/lab';

const delivered = /A mail was delivered/;
/** The first try of each mail fails, and there is no other. */
const mailFails = { MAIL_FAILURE_PERCENT: '100', MAIL_ATTEMPTS: '1' };
/** Longer than a server takes to close. */
const slowMail = { MAIL_FAILURE_PERCENT: '0', MAIL_LATENCY_MS: '1000' };

export default defineBreakIt({
  items: [
    {
      text: 'In `idle` of `6-drain.ts`, write `if` instead of `while`, and run `test ladder`. Which behaviour notices?',
      async see({ patch, failing }) {
        const file = 'src/ladder/6-drain.ts';
        await patch(file, 'while (inFlight', 'if (inFlight');

        deepEqual(await failing('ladder', '6-drain'), [
          '6-drain shutdown waits for what listeners in flight publish, too',
        ]);
      },
    },
    {
      text: 'In `6-drain.ts`, iterate over `all` instead of `[...all]`. Which behaviour notices?',
      async see({ patch, failing }) {
        await patch('src/ladder/6-drain.ts', 'of [...all])', 'of all)');

        deepEqual(await failing('ladder', '6-drain'), [
          '6-drain a listener added during a publish waits for the next one',
        ]);
      },
    },
    {
      text: 'Set `MAIL_FAILURE_PERCENT=100` and `MAIL_ATTEMPTS=1`, start with `--rung 3`, and register a user. The process ends: which line would have caught the error?',
      see: theProcessEnds('3'),
    },
    {
      text: 'Set `MAIL_LATENCY_MS=1000`, start, register, and press Ctrl-C at once. When does the process end? Then set `DRAIN_MS=0` as well: what does the server print?',
      see: theEndWaits,
    },
  ],
  cells: {
    async '1-direct-calls'({ start }) {
      const server = await start(['--rung', '1'], mailFails);

      const statuses = [await register(server), await register(server)];

      deepEqual(statuses, [500, 409]);
    },
    '2-node-emitter': theProcessEnds('2'),
    '3-try-each': theProcessEnds('3'),
    async '4-followed-promises'({ start }) {
      const args = ['--rung', '4'];
      const failing = await start(args, mailFails);
      await register(failing);
      await printed(failing, /sendWelcomeMail failed/);
      equal((await fetch(`${failing.url}/healthz`)).status, 200);

      const ended = await start(args, slowMail);
      await register(ended);
      ended.kill('SIGINT');

      equal((await ended.exited).code, 0);
      doesNotMatch(ended.output(), delivered);
    },
    async '5-clean-unsubscribe'({ patch, failing }) {
      const line = "signal.removeEventListener('abort', abort);";
      await patch('src/ladder/signals.ts', line, '');

      deepEqual(await failing('ladder', '5-clean-unsubscribe'), [
        '5-clean-unsubscribe 10,000 subscribe/unsubscribe rounds leave nothing behind',
      ]);
    },
    '6-drain': theEndWaits,
  },
});

function theProcessEnds(rung: string) {
  return async ({ start }: Attempt): Promise<void> => {
    const server = await start(['--rung', rung], mailFails);

    equal(await register(server), 201);

    equal((await server.exited).code, 1);
  };
}

async function theEndWaits({ start }: Attempt): Promise<void> {
  const patient = await start([], slowMail);
  await register(patient);
  patient.kill('SIGINT');
  equal((await patient.exited).code, 0);
  match(patient.output(), delivered);

  const hasty = await start([], { ...slowMail, DRAIN_MS: '0' });
  await register(hasty);
  hasty.kill('SIGINT');
  equal((await hasty.exited).code, 0);
  match(hasty.output(), /Lost: sendWelcomeMail/);
  doesNotMatch(hasty.output(), delivered);
}

async function register({ url }: RunningServer): Promise<number> {
  const { status } = await fetch(`${url}/users`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Ada', email: 'ada@example.com' }),
  });
  return status;
}

async function printed(
  { output }: RunningServer,
  pattern: RegExp,
): Promise<void> {
  while (!pattern.test(output())) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
