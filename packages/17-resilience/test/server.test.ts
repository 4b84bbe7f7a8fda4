import { expect, it } from '@jest/globals';
import { askUntil, startServer } from '@under-load/lab';
import { serverSuite } from '@under-load/lab/jest';

const entry = new URL('../src/server.ts', import.meta.url);

it('ends although a service hangs, and somebody watches', async () => {
  const server = await startServer({ entry });
  const watching = await fetch(`${server.url}/events`);
  await fetch(`${server.url}/upstream`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ service: 'prices', mode: 'hang' }),
  });
  const hanging = fetch(`${server.url}/quote/mug-7`);
  const look = async () => {
    const answer = await fetch(`${server.url}/upstream`);
    return (await answer.json()) as { prices: { waiting: number } };
  };
  await askUntil(look, ({ prices }) => prices.waiting > 0);

  server.kill('SIGTERM');

  const { status } = await hanging;
  const text = await watching.text();
  expect(await server.exited).toEqual({ code: 0, signal: null });
  expect([status, text.startsWith('event: state')]).toEqual([
    504,
    true,
  ]);
});

serverSuite({
  entry,
  refusals: [
    {
      what: 'PORT',
      env: { PORT: '70000' },
      says: /PORT must be 0 to 65535: 70000/,
    },
    {
      what: '--rung',
      args: ['--rung', '9'],
      says: /--rung must be one of .*: 9/,
    },
    {
      what: 'ATTEMPT_MS',
      env: { ATTEMPT_MS: '0' },
      says: /ATTEMPT_MS must be 1 to 600000: 0/,
    },
  ],
});
