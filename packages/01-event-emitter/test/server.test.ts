import { expect, it } from '@jest/globals';
import { startServer } from '@under-load/lab';
import { itWithSignals, serverSuite } from '@under-load/lab/jest';
import { startMailProvider } from '../src/fakes/mail-provider.ts';
import { watch } from './support/watch.ts';

const entry = new URL('../src/server.ts', import.meta.url);

async function register(url: string): Promise<void> {
  await fetch(`${url}/users`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Ada', email: 'ada@example.com' }),
  });
}

itWithSignals(
  'sends the mails in flight, and ends streams, before it ends',
  async () => {
    const provider = await startMailProvider({
      latencyMs: 1000, // longer than the server takes to close
      failureRate: 0,
    });
    const env = { MAIL_URL: provider.url };
    const server = await startServer({ entry, env });
    const watcher = await watch(server.url);
    await register(server.url);

    server.kill('SIGINT');
    const exit = await server.exited;
    watcher.leave();

    const { delivered } = provider.report();
    await provider.close();
    expect(exit).toEqual({ code: 0, signal: null });
    expect(delivered).toBe(1);
    expect(watcher.answer.complete).toBe(true); // ended, not cut
  },
);

itWithSignals('says what it lost at the deadline', async () => {
  const env = { MAIL_LATENCY_MS: '60000', DRAIN_MS: '10' };
  const server = await startServer({ entry, env });
  await register(server.url);

  server.kill('SIGTERM');

  expect(await server.exited).toEqual({ code: 0, signal: null });
  expect(server.output()).toMatch(
    /Lost: sendWelcomeMail had not finished user\.registered/,
  );
});

it('with an EventEmitter, a mail that fails ends the process', async () => {
  const server = await startServer({
    entry,
    args: ['--rung', '2-node-emitter'],
    env: {
      MAIL_FAILURE_PERCENT: '100',
      MAIL_LATENCY_MS: '0',
      MAIL_ATTEMPTS: '1',
    },
  });

  await register(server.url);

  expect(await server.exited).toEqual({ code: 1, signal: null });
  expect(server.output()).toMatch(/MailRefusedError/);
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
      what: '--wrong',
      args: ['--wrong'],
      says: /Unknown option '--wrong'/,
    },
    {
      what: 'MAIL_ATTEMPTS',
      env: { MAIL_ATTEMPTS: '0' },
      says: /MAIL_ATTEMPTS must be 1 to 20: 0/,
    },
    {
      what: 'MAIL_URL',
      env: { MAIL_URL: 'ftp://x' },
      says: /MAIL_URL must be an http URL: ftp:\/\/x/,
    },
  ],
});
