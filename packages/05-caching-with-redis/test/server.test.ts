import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startServer } from '@under-load/lab';
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

const start = (args: string[] = [], more: NodeJS.ProcessEnv = {}) =>
  startServer({ entry, args, env: { ...env, ...more } });

it.each(['SIGINT', 'SIGTERM'] as const)(
  'answers what is under way at %s, then exits 0',
  async (signal) => {
    const server = await start(['--rung', '1-no-cache']);
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

it('listens on the loopback interface only', async () => {
  const server = await start();

  const { hostname } = new URL(server.url);
  await server.stop();

  expect(hostname).toBe('127.0.0.1');
});

it('says in one sentence that its port is taken', async () => {
  const owner = createServer().listen(0, '127.0.0.1');
  await once(owner, 'listening');
  const { port } = owner.address() as AddressInfo;

  const failure = await start([], { PORT: String(port) }).catch(String);
  owner.close();

  expect(failure).toMatch(/The port is taken.*PORT/);
  expect(failure).not.toMatch(/\n\s+at /);
});

it.each([
  ['PORT', [], { PORT: '70000' }, /PORT must be 0 to 65535: 70000/],
  ['--rung', ['--rung', '9'], {}, /--rung must be one of .*: 9/],
  ['--wrong', ['--wrong'], {}, /Unknown option '--wrong'/],
  [
    'the database',
    [],
    { DATABASE_URL: 'postgres://127.0.0.1:1/x' },
    /ECONNREFUSED/,
  ],
])('says what is wrong with %s', async (_what, args, more, says) => {
  const failure = await start(args, more).catch(String);

  expect(failure).toMatch(says);
  expect(failure).not.toMatch(/\n\s+at /);
});

async function waitForLock(): Promise<void> {
  for (;;) {
    const { rowCount } = await service.pool.query(
      `SELECT FROM pg_locks
       WHERE NOT granted AND relation = 'reviews'::regclass`,
    );
    if (rowCount) return;
  }
}

async function untilRefused(url: string): Promise<void> {
  while (await fetch(`${url}/healthz`).catch(() => null));
}
