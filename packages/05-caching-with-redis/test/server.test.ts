import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startServer } from '@under-load/lab';
import { itWithSignals, serverSuite } from '@under-load/lab/jest';
import {
  openTestService,
  type TestService,
} from './support/test-service.ts';

const entry = new URL('../src/server.ts', import.meta.url);
let service: TestService;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  service = await openTestService();
  env = {
    DATABASE_SCHEMA: service.config.schema,
    REDIS_PREFIX: service.config.keyPrefix,
  };
});
afterEach(() => service.close());

itWithSignals.each(['SIGINT', 'SIGTERM'] as const)(
  'answers open requests at %s, then exits 0',
  async (signal) => {
    const server = await startServer({
      entry,
      args: ['--rung', '1-no-cache'],
      env,
    });
    const client = await service.pool.connect();
    await client.query('BEGIN; LOCK TABLE reviews');
    const slow = fetch(`${server.url}/api/products/1`);
    await waitForLock();

    server.kill(signal);
    server.kill(signal); // a second one changes nothing
    await untilRefused(server.url);
    await client.query('COMMIT');
    client.release();

    expect((await slow).status).toBe(200);
    expect(await server.exited).toEqual({ code: 0, signal: null });
  },
);

it('waits for another instance that prepares the tables', async () => {
  const client = await service.pool.connect();
  const { schema } = service.config;
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [
    schema,
  ]);

  const starting = startServer({ entry, env });
  await waitForLock();
  await sleep(3200); // longer than a request may take
  await client.query('COMMIT');
  client.release();
  const { stop } = await starting;

  expect(await stop()).toEqual({ code: 0, signal: null });
});

it('names the port that is taken before it prepares the tables', async () => {
  const owner = createServer().listen(0, '127.0.0.1');
  await once(owner, 'listening');
  const { port } = owner.address() as AddressInfo;
  const none = `${service.config.schema}_none`;
  const taken = { DATABASE_SCHEMA: none, PORT: String(port) };

  const starting = startServer({ entry, env: { ...env, ...taken } });
  const failure = await starting.catch(String);
  owner.close();

  expect(failure).toContain(`Port ${port} is taken`);
  expect(failure).not.toContain('Creating the catalogue');
});

serverSuite({
  entry,
  env: () => env,
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
      what: 'the database',
      env: { DATABASE_URL: 'postgres://127.0.0.1:1/x' },
      says: /ECONNREFUSED/,
    },
  ],
});

async function waitForLock(): Promise<void> {
  for (;;) {
    const { rowCount } = await service.pool.query(
      `SELECT FROM pg_locks
       WHERE NOT granted AND (relation = 'reviews'::regclass
         OR locktype = 'advisory')`,
    );
    if (rowCount) return;
  }
}

async function untilRefused(url: string): Promise<void> {
  while (await fetch(`${url}/healthz`).catch(() => null));
}
