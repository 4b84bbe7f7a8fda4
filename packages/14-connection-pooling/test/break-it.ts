// What the README and the instructor break, and what is seen then.

import { deepEqual, equal, ok } from 'node:assert/strict';
import {
  type Attempt,
  defineBreakIt,
  type RunningServer,
} from '@under-load/lab';

const file = 'src/ladder/6-limited.ts';

export default defineBreakIt({
  items: [
    {
      text: 'Start with `--rung 3`, and ask for `/accounts/999` ten times. Ten answers are a 404. What does `/accounts/1` get?',
      see: clientsAreLost,
    },
    {
      text: 'In `fit.ts`, return `true` without a condition, and run `test ladder -t 6-limited`. Which behaviours notice?',
      async see({ patch, failing }) {
        const test = 'if (!hasFailed && !isOpen) return true;';
        await patch('src/ladder/fit.ts', test, 'return true;');

        deepEqual(await failing('ladder', '6-limited'), [
          '6-limited a transaction that throws, or is left open, leaves no lock',
          '6-limited a connection that breaks costs its own request only',
        ]);
      },
    },
    {
      text: "In `connect` of `6-limited.ts`, listen to `'none'` instead of `'error'`, and run `test ladder -t 6-limited`. Which behaviour notices, and why?",
      async see({ patch, failing }) {
        await patch(file, "client.on('error'", "client.on('none'");

        deepEqual(await failing('ladder', '6-limited'), [
          '6-limited a connection that breaks costs its own request only',
        ]);
      },
    },
    {
      text: 'Set `POOL_SIZE=1` and start. Ask for `/sleep?ms=600000` in one terminal and for `/accounts/1` in another. Which of them is a 503, and when?',
      see: bothAreRefused,
    },
  ],
  cells: {
    async '1-connect-each'({ lab }) {
      const figures = await lab('cost');

      const [each = 0, pool = 0] = ['1-connect-each', '6-limited'].map(
        (rung) => figures[rung]?.median,
      );
      ok(pool > 10 * each, `${pool} and ${each} requests a second`);
    },
    '3-pool-leaky': clientsAreLost,
    async '4-released'({ start }) {
      const server = await startSmall(start, '4');
      await hold(server);

      equal(await isAnswered(server, '/accounts/1'), false);
      server.kill('SIGKILL'); // it would wait for the sleep
    },
    async '5-bounded'({ start }) {
      const server = await startSmall(start, '5');
      await hold(server);

      equal(await statusOf(server, '/accounts/1'), 503);
      const { busy } = await poolOf(server);
      server.kill('SIGKILL');
      equal(busy, 1);
    },
    '6-limited': bothAreRefused,
  },
});

const startSmall = (start: Attempt['start'], rung: string) =>
  start(['--rung', rung], { POOL_SIZE: '1' });

async function clientsAreLost({ start }: Attempt): Promise<void> {
  const server = await start(['--rung', '3']);
  for (let i = 0; i < 10; i += 1) {
    equal(await statusOf(server, '/accounts/999'), 404);
  }

  equal(await isAnswered(server, '/accounts/1'), false);
}

async function bothAreRefused({ start }: Attempt): Promise<void> {
  const server = await startSmall(start, '6');
  const sleeping = await hold(server);

  equal(await statusOf(server, '/accounts/1'), 503);
  equal((await sleeping.answer).status, 503);
  equal(await statusOf(server, '/accounts/1'), 200);
}

/** Resolves once the sleep has the connection. */
async function hold(server: RunningServer) {
  const answer = fetch(`${server.url}/sleep?ms=600000`);
  answer.catch(() => {});
  while ((await poolOf(server)).busy === 0);
  return { answer };
}

async function poolOf({ url }: RunningServer) {
  const answer = await fetch(`${url}/pool`);
  return (await answer.json()) as { busy: number };
}

async function statusOf({ url }: RunningServer, path: string) {
  return (await fetch(url + path)).status;
}

/** Longer than any deadline of the rungs above. */
async function isAnswered({ url }: RunningServer, path: string) {
  const signal = AbortSignal.timeout(3000);
  return fetch(url + path, { signal }).then(
    () => true,
    () => false,
  );
}
