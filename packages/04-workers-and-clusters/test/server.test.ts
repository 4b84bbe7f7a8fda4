import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { fastThreads, patiently, startServer } from '@under-load/lab';
import {
  busyClients,
  itWithSignals,
  serverSuite,
} from '@under-load/lab/jest';
import { gone } from './support/running-cluster.ts';

const entry = new URL('../src/server.ts', import.meta.url);
const args = ['--cluster', '6-rolling-restart', '--workers', '2'];
const supervised = { entry, args, nodeArgs: fastThreads };

async function whoAmI(url: string): Promise<number> {
  const headers = { Connection: 'close' };
  const answer = await fetch(`${url}/whoami`, { headers });
  const { pid } = (await answer.json()) as { pid: number };
  return pid;
}

itWithSignals('a cluster ends with all of its workers', async () => {
  const server = await startServer(supervised);
  const workers = [await whoAmI(server.url), await whoAmI(server.url)];

  server.kill('SIGHUP'); // The terminal closes.

  expect(await server.exited).toEqual({ code: 0, signal: null });
  await patiently('the end of the workers', gone(workers));
  expect(new Set(workers).size).toBe(2);
});

itWithSignals(
  'the signal of a terminal reaches the workers too',
  async () => {
    const server = await startServer(supervised);
    const pids = [server.pid];
    while (pids.length < 3) {
      const pid = await whoAmI(server.url);
      if (!pids.includes(pid)) pids.push(pid);
    }

    for (const pid of pids) process.kill(pid, 'SIGINT');

    expect(await server.exited).toEqual({ code: 0, signal: null });
    expect(server.output()).not.toMatch(/ended|Error/);
  },
);

it('says so before a cluster begins that its port is taken', async () => {
  const owner = createServer().listen(0, '127.0.0.1');
  await once(owner, 'listening');
  const { port } = owner.address() as AddressInfo;

  const env = { PORT: String(port) };
  const starting = startServer({ ...supervised, env });
  const failure = await starting.catch(String);
  owner.close();

  expect(failure).toMatch(/Port \d+ is taken.*PORT/);
});

itWithSignals(
  'a cluster answers all that busy clients sent',
  async () => {
    const server = await startServer(supervised);
    const asking = busyClients(`${server.url}/whoami`);
    await asking.begun;

    server.kill('SIGTERM');

    const { answered, lost } = await asking.ended;
    expect(lost).toEqual([]);
    expect(answered).toBeGreaterThan(20);
    expect(await server.exited).toEqual({ code: 0, signal: null });
  },
);

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
      what: '--cluster',
      args: ['--cluster', '9'],
      says: /--cluster must be one of .*: 9/,
    },
    {
      what: '--workers',
      args: ['--workers', '0'],
      says: /--workers must be 1 to 64: 0/,
    },
    {
      what: '--threads',
      args: ['--threads', 'x'],
      says: /--threads must be 1 to 64: x/,
    },
    {
      what: '--wrong',
      args: ['--wrong'],
      says: /Unknown option '--wrong'/,
    },
  ],
});
