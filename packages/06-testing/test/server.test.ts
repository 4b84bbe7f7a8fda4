import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
} from '@jest/globals';
import { randomBytes } from 'node:crypto';
import {
  askUntil,
  type RunningServer,
  scaled,
  startServer,
} from '@under-load/lab';
import {
  busyClients,
  itWithSignals,
  serverSuite,
} from '@under-load/lab/jest';
import { startFaultProxy } from '@under-load/services';
import type { Pool } from 'pg';
import { readConfig } from '../src/app/config.ts';
import { connectDatabase } from '../src/app/database/database.ts';
import { dropSchema } from '../src/app/database/schema.ts';
import {
  type PaymentProvider,
  startPaymentProvider,
} from '../src/fakes/payment-provider.ts';
import { makeDue } from '../src/ladder/support/look-up.ts';

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

itWithSignals('answers all open requests at SIGTERM', async () => {
  const server = await startServer({ entry, env });
  const client = await pool.connect();
  await client.query('BEGIN; LOCK TABLE products');
  const slow = fetch(`${server.url}/api/products`);
  await waitForLock();
  const asking = busyClients(`${server.url}/healthz`);
  await asking.begun;

  server.kill('SIGTERM');
  const { lost } = await asking.ended;
  await client.query('COMMIT');
  client.release();

  expect((await slow).status).toBe(200);
  expect(lost).toEqual([]);
  expect(await server.exited).toEqual({ code: 0, signal: null });
});

itWithSignals('drops its tables when its terminal closes', async () => {
  const before = await schemas();
  const server = await startServer({ entry });
  const during = await schemas();

  server.kill('SIGHUP');
  await server.exited;

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
      graceMs: scaled(20_000),
    });
    const ended = expect(starting).rejects.toThrow('aborted');
    const own = await newSchema(before);

    stopping.abort();
    await ended;

    expect(await schemas()).not.toContain(own);
  },
);

itWithSignals('ends although its database hangs', async () => {
  const url = process.env['DATABASE_URL'] ?? '';
  const proxy = await startFaultProxy({ url });
  const hanging = { PASSWORD_COST: '2', DATABASE_URL: proxy.url };
  const server = await startServer({ entry, env: hanging });
  const paths = ['/api/products', '/healthz', '/api/products'];

  proxy.hang();
  const signal = AbortSignal.timeout(scaled(15_000));
  signal.addEventListener('abort', () => server.kill('SIGKILL'));
  const answers = await Promise.all(
    paths.map((path) => fetch(`${server.url}${path}`, { signal })),
  );
  server.kill('SIGTERM');
  const exit = await server.exited;
  await proxy.close();

  const [, left = ''] =
    /The schema (\w+) is left behind/.exec(server.output()) ?? [];
  await dropSchema(pool, left || 'none');
  for (const { status, headers } of answers) {
    expect(status).toBe(503);
    expect(headers.get('Retry-After')).toBe('1');
  }
  expect(exit).toEqual({ code: 1, signal: null });
  expect(left).toMatch(/^lesson_06_/);
});

describe('a server that starts again after it was killed', () => {
  let provider: PaymentProvider;
  let server: RunningServer;
  const admin = {
    email: 'admin@shop.example',
    password: 'only for this run',
  };

  beforeAll(async () => {
    provider = await startPaymentProvider();
    const more = { PAYMENT_URL: provider.url };
    const all = { ...env, ...more, ADMIN_PASSWORD: admin.password };
    const first = await startServer({ entry, env: all });
    const { token } = await send(`${first.url}/api/login`, admin);
    const order = { text: '1 x lamp-01', card: 'tok_slow' };
    const url = `${first.url}/api/orders`;
    const placed = send(url, order, token).catch(() => {});
    await untilCharges(provider, 1);
    first.kill('SIGKILL');
    await placed;
    await makeDue({ pool });
    server = await startServer({ entry, env: all });
  });
  afterAll(async () => {
    await server.stop();
    await provider.close();
  });

  it('returns the money of an order that was not finished', async () => {
    await untilCharges(provider, 0);

    const sql = 'SELECT stock FROM products WHERE sku = $1';
    const { rows } = await pool.query(sql, ['lamp-01']);
    expect(rows).toEqual([{ stock: 100 }]);
  });

  it('knows the account of its administrator', async () => {
    const { token } = await send(`${server.url}/api/login`, admin);

    expect(token).toEqual(expect.any(String));
  });
});

it.each([
  ['JWT_SECRET', 'short', 'must have at least 32 bytes'],
  ['PASSWORD_COST', '1000', 'must be a power of 2: 1000'],
  ['PAYMENT_URL', 'nowhere', 'must be an http URL: nowhere'],
])('refuses the %s %j', (name, value, message) => {
  const env = { DATABASE_URL: 'postgres://x', [name]: value };

  expect(() => readConfig(env)).toThrow(`${name} ${message}`);
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

async function untilCharges(
  { charges }: PaymentProvider,
  count: number,
): Promise<void> {
  const ask = async () => charges.size;
  expect(await askUntil(ask, (size) => size === count)).toBe(count);
}

/** Resolves to how the first request failed. */
async function send(url: string, body: object, token = '') {
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${token}`,
  };
  const text = JSON.stringify(body);
  const answer = await fetch(url, {
    method: 'POST',
    headers,
    body: text,
  });
  return (await answer.json()) as { token: string };
}
