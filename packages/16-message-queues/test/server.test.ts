import { expect, it } from '@jest/globals';
import {
  askUntil,
  type RunningServer,
  startServer,
} from '@under-load/lab';
import { itWithSignals, serverSuite } from '@under-load/lab/jest';
import { anOrder } from './support/an-order.ts';

const entry = new URL('../src/server.ts', import.meta.url);
/** A worker that is killed has its jobs for a moment only. */
const env = { WORKERS: '2', WORK_MS: '100', CLAIM_MS: '300' };

interface Order {
  id: number;
  done: Record<string, number>;
}

async function ask<T>(
  { url }: RunningServer,
  path: string,
): Promise<T> {
  const answer = await fetch(url + path);
  return (await answer.json()) as T;
}

async function place({ url }: RunningServer): Promise<Order> {
  const answer = await fetch(`${url}/orders`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(anOrder),
  });
  return (await answer.json()) as Order;
}

async function workers(server: RunningServer): Promise<number[]> {
  return (await ask<{ workers: number[] }>(server, '/jobs')).workers;
}

function done(server: RunningServer, { id }: Order) {
  const look = () => ask<Order>(server, `/orders/${id}`);
  return askUntil(look, (it) => Object.keys(it.done).length === 3);
}

const all = { invoice: 1, label: 1, mail: 1 };

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it('does the jobs in other processes, and ends them', async () => {
  const server = await startServer({ entry, env });
  const pids = await workers(server);
  const order = await done(server, await place(server));

  await server.stop();

  expect(order.done).toEqual(all);
  expect(pids).toHaveLength(2);
  expect(pids.filter(isAlive)).toEqual([]);
});

itWithSignals('does the jobs of workers that are killed', async () => {
  const server = await startServer({ entry, env });
  const order = await place(server);
  const before = await workers(server);

  for (const pid of before) process.kill(pid, 'SIGKILL');

  expect((await done(server, order)).done).toEqual(all);
  const now = await askUntil(
    () => workers(server),
    (pids) => pids.length === 2,
  );
  expect(now.filter((pid) => before.includes(pid))).toEqual([]);
  await server.stop();
});

itWithSignals('leaves no worker when it is killed itself', async () => {
  const server = await startServer({ entry, env });
  const pids = await workers(server);
  const order = await place(server);

  server.kill('SIGKILL');
  await server.exited;

  const left = await askUntil(
    async () => pids.filter(isAlive),
    (alive) => alive.length === 0,
  );
  expect(left).toEqual([]);
  const next = await startServer({ entry, env });
  expect((await done(next, order)).done).toEqual(all);
  await next.stop();
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
      what: 'WORKERS',
      env: { WORKERS: '0' },
      says: /WORKERS must be 1 to 16: 0/,
    },
    {
      what: 'Redis',
      env: { REDIS_URL: 'redis://127.0.0.1:1' },
      says: /ECONNREFUSED/,
    },
    {
      what: 'the database',
      env: { DATABASE_URL: 'postgres://127.0.0.1:1/x' },
      says: /ECONNREFUSED/,
    },
  ],
});
