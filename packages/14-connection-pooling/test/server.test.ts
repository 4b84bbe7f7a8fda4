import { expect, it } from '@jest/globals';
import { startServer } from '@under-load/lab';
import { serverSuite } from '@under-load/lab/jest';

const entry = new URL('../src/server.ts', import.meta.url);

it('has no connection left when it has ended', async () => {
  const url = new URL(process.env['DATABASE_URL'] ?? '');
  url.searchParams.set('application_name', 'test_14_server');
  const env = { DATABASE_URL: url.href };
  const server = await startServer({ entry, env });
  const { status } = await fetch(`${server.url}/accounts/1`);
  const endless = fetch(`${server.url}/sleep?ms=600000`);
  endless.catch(() => {});

  server.kill('SIGTERM');
  const { code } = await server.exited;

  expect([status, code]).toEqual([200, 0]);
});

serverSuite({
  entry,
  env: () => ({ STATEMENT_MS: '1000' }),
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
      what: 'POOL_SIZE',
      env: { POOL_SIZE: '0' },
      says: /POOL_SIZE must be 1 to 1000: 0/,
    },
    {
      what: 'the database',
      env: { DATABASE_URL: 'postgres://127.0.0.1:1/x' },
      says: /ECONNREFUSED/,
    },
  ],
});
