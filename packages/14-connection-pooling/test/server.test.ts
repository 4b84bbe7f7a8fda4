import { expect, it } from '@jest/globals';
import { askUntil, startServer } from '@under-load/lab';
import { serverSuite } from '@under-load/lab/jest';
import { countConnections } from '@under-load/lab/postgres';
import pg from 'pg';
import { databaseUrl } from './support/services.ts';

const entry = new URL('../src/server.ts', import.meta.url);

it('has no connection left when it has ended', async () => {
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', 'test_14_server');
  const env = { DATABASE_URL: url.href };
  const server = await startServer({ entry, env });
  const { status } = await fetch(`${server.url}/accounts/1`);
  const endless = fetch(`${server.url}/sleep?ms=600000`);
  endless.catch(() => {});

  server.kill('SIGTERM');
  const { code } = await server.exited;

  const { count } = await askUntil(connections, (it) => it.count === 0);
  expect([status, code, count]).toEqual([200, 0, 0]);
});

/** PostgreSQL notices an end a moment later. */
async function connections(): Promise<{ count: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const count = await countConnections(client, 'test_14_server');
  await client.end();
  return { count };
}

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
