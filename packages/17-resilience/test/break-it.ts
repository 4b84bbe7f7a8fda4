// What the README and the instructor break, and what is seen then.

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { type Attempt, defineBreakIt } from '@under-load/lab';

const top = '7-bulkhead';

export default defineBreakIt({
  items: [
    {
      text: 'Start with `--rung 1`, let the prices hang, and ask for a quote. How long do you wait? And with `--rung 2`?',
      async see({ start }) {
        const waiting = await startWith(start, '1', 'hang');
        equal(await isAnswered(waiting.url, 1500), false);

        const ended = await startWith(start, '2', 'hang');
        const { status } = await quote(ended.url, 'mug-7');
        equal(status, 504);
        waiting.kill('SIGKILL'); // it would wait for the price
      },
    },
    {
      text: 'Start, let the prices fail, and ask for `/quote/mug-8` three times. Which `type` has each problem? Let the prices recover: when is there a quote again?',
      async see({ start }) {
        const { url } = await startWith(start, '7', 'fail');
        const types = [];
        for (let i = 0; i < 3; i += 1) {
          types.push((await quote(url, 'mug-8')).type);
        }

        const [first = '', ...others] = types;
        match(first, /SERVICE_FAILED/);
        for (const type of others) match(type, /BREAKER_OPEN/);
        await turn(url, 'ok');
        while ((await quote(url, 'mug-8')).status !== 200);
      },
    },
    {
      text: 'In `deadline.ts`, delete the line with `own.abort`, and run `test ladder -t 7-bulkhead`. The caller is told in time: what is still wrong?',
      async see({ patch, failing }) {
        const line =
          'own.abort(error); // `run` ends what it has begun';
        await patch('src/ladder/deadline.ts', line, '');

        deepEqual(await failing('ladder', top), [
          `${top} when its caller goes away, a call ends, and the service sees it`,
        ]);
      },
    },
    {
      text: 'In `retry.ts`, take `its.random()` out of `waitAfter`, and run `test ladder -t 4-backoff`. How many clients come at once?',
      async see({ patch, failing }) {
        await patch('src/ladder/retry.ts', 'its.random() * ', '');

        deepEqual(await failing('ladder', '4-backoff'), [
          '4-backoff retries come spread, and not sooner than the service says',
        ]);
      },
    },
    {
      text: 'In `breaker.ts`, count each error as a failure, not just those of the service, and run `test ladder -t 7-bulkhead`. Who can now open the breaker?',
      async see({ patch, failing }) {
        const some = 'else if (isOfService(error)) failures += 1;';
        await patch(
          'src/ladder/breaker.ts',
          some,
          'else failures += 1;',
        );

        deepEqual(await failing('ladder', top), [
          `${top} a call that its caller has ended says nothing about it`,
        ]);
      },
    },
    {
      text: 'In `breaker.ts`, delete `began === changes &&`, and run `test ladder -t 7-bulkhead`. Which answers come too late?',
      async see({ patch, failing }) {
        await patch(
          'src/ladder/breaker.ts',
          'began === changes && ',
          '',
        );

        deepEqual(await failing('ladder', top), [
          `${top} a late failure does not open it again`,
        ]);
      },
    },
    {
      text: 'In `limits.ts`, set `retryRatio` to 1, and run `lab storm --quick`. What has become of `5-budget`?',
      async see({ patch, lab }) {
        await patch(
          'src/app/limits.ts',
          'retryRatio: 0.1',
          'retryRatio: 1',
        );

        const { '5-budget': budget } = await lab('storm');

        equal(budget?.also?.['at the end, %']?.max, 0);
      },
    },
  ],
  cells: {
    async '4-backoff'({ lab }) {
      const { '4-backoff': backoff } = await lab('storm');

      equal(backoff?.also?.['at the end, %']?.max, 0);
    },
    async '7-bulkhead'({ start }) {
      const { url } = await start([]);
      await quote(url, 'mug-7');
      await turn(url, 'hang');

      const { status, isOld } = await quote(url, 'mug-7');

      ok(status === 200 && isOld, `${status}, old: ${isOld}`);
    },
  },
});

async function startWith(
  start: Attempt['start'],
  rung: string,
  mode: string,
) {
  const server = await start(['--rung', rung]);
  await turn(server.url, mode);
  return server;
}

async function turn(url: string, mode: string): Promise<void> {
  await fetch(`${url}/upstream`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ service: 'prices', mode }),
  });
}

async function quote(url: string, sku: string) {
  const answer = await fetch(`${url}/quote/${sku}`);
  const body = (await answer.json()) as {
    type: string;
    isOld?: boolean;
  };
  return { ...body, status: answer.status };
}

async function isAnswered(url: string, ms: number) {
  const signal = AbortSignal.timeout(ms);
  return fetch(`${url}/quote/mug-7`, { signal }).then(
    () => true,
    () => false,
  );
}
