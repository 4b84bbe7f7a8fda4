import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from '@jest/globals';
import {
  askUntil,
  type RunningServer,
  startServer,
} from '@under-load/lab';
import {
  busyClients,
  itWithSignals,
  serverSuite,
} from '@under-load/lab/jest';
import { Shop } from '../lab/support/shop.ts';
import { startPaymentProvider } from '../src/fakes/payment-provider.ts';
import { isAlive } from './support/is-alive.ts';

const entry = new URL('../src/server.ts', import.meta.url);

const servers: RunningServer[] = [];
// Also when a test fails, no process is left.
afterEach(() => Promise.all(servers.map((server) => server.stop())));

async function startShop(env: NodeJS.ProcessEnv = {}) {
  const server = await startServer({ entry, args: ['--debug'], env });
  servers.push(server);
  return { ...server, shop: new Shop(server.url) };
}

itWithSignals(
  'answers the requests in flight before it ends',
  async () => {
    const provider = await startPaymentProvider();
    const server = await startShop({
      PAYMENT_URL: provider.url,
      PAYMENT_TIMEOUT_MS: '5000',
    });
    const payment = server.shop.pay('tok_held');
    await askUntil(
      async () => provider.held(),
      (held) => held === 1,
    );

    server.kill('SIGTERM');
    await askUntil(
      () => server.shop.pid(),
      (pid) => pid === undefined,
    );
    provider.release();

    expect((await payment).status).toBe(201);
    expect(await server.exited).toEqual({ code: 0, signal: null });
    await provider.close();
  },
);

itWithSignals('is not outlived by its child', async () => {
  const server = await startShop();
  const child = (await server.shop.pid()) ?? 0;

  server.kill('SIGKILL'); // the supervisor, with no time to say so
  await server.exited;

  const left = await askUntil(async () => isAlive(child), isDead);
  expect(child).not.toBe(server.pid);
  expect(server.output()).toMatch(`supervisor ${server.pid},`);
  expect(left).toBe(false);
});

const isDead = (alive: boolean) => !alive;

itWithSignals(
  'can be ended while it waits to start again',
  async () => {
    const server = await startShop();
    await server.shop.provoke('timer');
    await askUntil(
      async () => server.output(),
      (output) => output.includes('starting again'),
    );

    server.kill('SIGINT');

    expect(await server.exited).toEqual({ code: 0, signal: null });
  },
);

itWithSignals('kills a child that is stuck', async () => {
  const server = await startShop({ DRAIN_MS: '0' });
  const child = (await server.shop.pid()) ?? 0;
  process.kill(child, 'SIGSTOP');

  server.kill('SIGHUP');

  expect(await server.exited).toEqual({ code: 0, signal: null });
  expect(isAlive(child)).toBe(false);
});

itWithSignals(
  'loses no request of busy clients at a crash',
  async () => {
    const server = await startShop();
    const asking = busyClients(`${server.url}/healthz`);
    await asking.begun;

    await server.shop.provoke('timer');

    const { answered, lost } = await asking.ended; // it is away a moment
    await server.stop();
    expect(lost).toEqual([]);
    expect(answered).toBeGreaterThan(20);
  },
);

it('starts again although nobody reads its log any more', async () => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(entry), '--debug'],
    { env: { ...process.env, PORT: '0' }, stdio: 'pipe' },
  );
  const [url = ''] = await firstUrl(child.stdout);
  const shop = new Shop(url);
  const before = await shop.pid();
  child.stdout.destroy();
  child.stderr.destroy();

  await shop.provoke('timer');
  const after = await askUntil(
    () => shop.pid(),
    (pid) => pid !== undefined && pid !== before,
  );

  child.kill();
  await once(child, 'exit');
  expect(after).toEqual(expect.any(Number));
  expect(after).not.toBe(before);
});

async function firstUrl(stdout: Readable): Promise<string[]> {
  let text = '';
  for await (const chunk of stdout.iterator({
    destroyOnReturn: false,
  })) {
    text += String(chunk);
    const found = /http:\/\/[\d.:]+/.exec(text);
    if (found) return found;
  }
  return [];
}

it('cuts the requests in flight at the deadline', async () => {
  const server = await startShop({
    PAYMENT_TIMEOUT_MS: '60000',
    DRAIN_MS: '50',
  });
  const payment = server.shop.pay('tok_slow');
  await server.shop.order();

  await server.shop.provoke('timer');
  const { status } = await payment;
  await server.stop();

  expect(status).toBe(0);
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
      what: '--process',
      args: ['--process', '9'],
      says: /--process must be one of .*: 9/,
    },
    {
      what: '--wrong',
      args: ['--wrong'],
      says: /Unknown option '--wrong'/,
    },
    {
      what: 'DRAIN_MS',
      env: { DRAIN_MS: 'soon' },
      says: /DRAIN_MS must be 0 to 600000: soon/,
    },
    {
      what: 'PAYMENT_URL',
      env: { PAYMENT_URL: 'ftp://x' },
      says: /PAYMENT_URL must be an http URL: ftp:\/\/x/,
    },
  ],
});
