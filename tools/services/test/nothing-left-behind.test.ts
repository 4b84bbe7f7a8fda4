import { afterEach, beforeEach, expect, it } from '@jest/globals';
import {
  openDirectory,
  remove,
  serversIn,
  temporaryIn,
} from './support/directories.ts';
import { onPosix } from './support/on-posix.ts';
import {
  childrenOf,
  isAlive,
  isListening,
  until,
} from './support/processes.ts';
import { node, withServices, type Wrapper } from './support/wrapper.ts';

// What the command does: it starts a child and tells of both.
const tell = `
  const { spawn } = require('node:child_process');
  const idle = 'setInterval(() => undefined, 1000)';
  const child = spawn(process.execPath, ['-e', idle]);
  const { REDIS_URL, DATABASE_URL, RABBITMQ_URL } = process.env;
  const all = [REDIS_URL, DATABASE_URL, RABBITMQ_URL];
  const urls = all.filter(Boolean);
  const pids = [process.pid, child.pid];
  console.log(JSON.stringify({ urls, pids }))`;
const stay = 'setInterval(() => undefined, 1000)';
const leave = 'child.kill(); process.exitCode = 1';

let directory: string;

beforeEach(() => {
  directory = openDirectory();
});

afterEach(() => {
  remove(directory);
});

it('takes everything down after a command that failed', async () => {
  const wrapper = start(['redis', 'postgres'], `${tell}; ${leave}`);
  const { urls } = await told(wrapper);

  await wrapper.ended;

  expect(await Promise.all(urls.map(isListening))).toEqual([
    false,
    false,
  ]);
  expect(serversIn(directory)).toEqual([]);
});

it.each([[['redis']], [['redis', 'postgres']], [['rabbitmq']]])(
  'takes everything down when it is killed itself, with %j',
  async (services) => {
    const wrapper = start(services, `${tell}; ${stay}`);
    const { urls, pids } = await told(wrapper);
    const keepers = await childrenOf(wrapper.pid);

    wrapper.child.kill('SIGKILL');

    await until(() => ![...pids, ...keepers].some(isAlive));
    // A busy system closes the sockets of a killed process in its time.
    await wrapper.ended;
    expect(await Promise.all(urls.map(isListening))).not.toContain(
      true,
    );
    expect(serversIn(directory)).toEqual([]);
  },
);

it('ends a command that does not want to end', async () => {
  const deaf = `process.on('SIGTERM', () => undefined)`;
  const wrapper = start(['redis'], `${deaf}; ${tell}; ${stay}`);
  const { pids } = await told(wrapper);

  wrapper.child.kill('SIGKILL');

  await until(() => !pids.some(isAlive));
});

onPosix(() => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'takes everything down on %s during the start',
    async (signal) => {
      const wrapper = start(['redis', 'postgres'], tell);
      await firstServer();
      const children = await childrenOf(wrapper.pid);

      wrapper.child.kill(signal);

      const ended = await wrapper.ended;
      expect(ended).toMatchObject({ signal, stdout: '', stderr: '' });
      await until(() => !children.some(isAlive));
      expect(serversIn(directory)).toEqual([]);
    },
  );
});

it('takes everything down when killed during the start', async () => {
  const wrapper = start(['postgres'], tell);
  await firstServer();
  const children = await childrenOf(wrapper.pid);

  wrapper.child.kill('SIGKILL');

  await until(() => !children.some(isAlive));
  expect(serversIn(directory)).toEqual([]);
});

function start(services: string[], script: string): Wrapper {
  const env = temporaryIn(directory);
  return withServices([...services, ...node(script)], env);
}

async function told(wrapper: Wrapper) {
  const [text] = await wrapper.says(/^{.*}$/m);
  return JSON.parse(text) as { urls: string[]; pids: number[] };
}

/** From then on, a server is on its way. */
function firstServer(): Promise<void> {
  return until(() => serversIn(directory).length > 0);
}
