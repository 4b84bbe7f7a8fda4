import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { startServer } from '@under-load/lab';
import { itWithSignals, serverSuite } from '@under-load/lab/jest';
import type { Pool } from 'pg';
import { connectDatabase } from '../src/app/database/database.ts';
import { dropSchema } from '../src/app/database/schema.ts';

const entry = new URL('../src/server.ts', import.meta.url);
const schema = `test_06_${randomBytes(6).toString('hex')}`;
const env = { DATABASE_SCHEMA: schema, PASSWORD_COST: '2' };
let pool: Pool;

beforeAll(() => {
  pool = connectDatabase(process.env['DATABASE_URL'] ?? '', schema);
});
afterAll(async () => {
  await dropSchema(pool, schema);
  await pool.end();
});

itWithSignals.each(['SIGINT', 'SIGTERM'] as const)(
  'answers an open request at %s, then exits 0',
  async (signal) => {
    const server = await startServer({ entry, env });
    const client = await pool.connect();
    await client.query('BEGIN; LOCK TABLE products');
    const slow = fetch(`${server.url}/api/products`);
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

itWithSignals('drops its tables at the end', async () => {
  const before = await schemas();
  const server = await startServer({ entry });
  const during = await schemas();

  await server.stop();

  const own = during.filter((name) => !before.includes(name));
  expect(own).toHaveLength(1);
  expect(await schemas()).not.toContain(own[0]);
});

itWithSignals(
  'drops them, too, if it ends before it listens',
  async () => {
    const before = await schemas();
    const stopping = new AbortController();
    const starting = startServer({
      entry,
      // It hashes this after it made its tables, before it listens.
      env: { ADMIN_PASSWORD: 'takes a while', PASSWORD_COST: '262144' },
      signal: stopping.signal,
      graceMs: 20_000,
    });
    const ended = expect(starting).rejects.toThrow('aborted');
    const own = await newSchema(before);

    stopping.abort();
    await ended;

    expect(await schemas()).not.toContain(own);
  },
);

it('creates the account of an administrator, once', async () => {
  const admin = { ...env, ADMIN_PASSWORD: 'only for this run' };
  const first = await startServer({ entry, env: admin });
  await first.stop();
  const server = await startServer({ entry, env: admin });

  const response = await fetch(`${server.url}/api/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      email: 'admin@shop.example',
      password: 'only for this run',
    }),
  });
  await server.stop();

  expect(response.status).toBe(200);
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
      what: 'the database',
      env: { DATABASE_URL: 'postgres://127.0.0.1:1/x' },
      says: /ECONNREFUSED/,
    },
    {
      what: 'JWT_SECRET',
      env: { JWT_SECRET: 'short' },
      says: /JWT_SECRET must have at least 32 bytes/,
    },
    {
      what: 'PASSWORD_COST',
      env: { PASSWORD_COST: '1000' },
      says: /PASSWORD_COST must be a power of 2: 1000/,
    },
  ],
});

async function schemas(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT nspname AS name FROM pg_namespace
     WHERE nspname LIKE 'lesson\\_06\\_%'`,
  );
  return rows.map(({ name }) => name);
}

async function newSchema(before: string[]): Promise<string> {
  for (;;) {
    const now = await schemas();
    const own = now.find((name) => !before.includes(name));
    if (own) return own;
  }
}

async function waitForLock(): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(
      `SELECT FROM pg_locks
       WHERE NOT granted AND relation = 'products'::regclass`,
    );
    if (rowCount) return;
  }
}

async function untilRefused(url: string): Promise<void> {
  while (await fetch(`${url}/healthz`).catch(() => null));
}
