import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { fastLoader, startServer } from '@under-load/lab';
import { itWithSignals, serverSuite } from '@under-load/lab/jest';
import {
  makeTemporaryFolder,
  type TemporaryFolder,
} from '../src/app/temporary-folder.ts';
import { form, openPart, startUpload } from './support/multipart.ts';

const entry = new URL('../src/server.ts', import.meta.url);
const done = { code: 0, signal: null };

let folder: TemporaryFolder;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  folder = await makeTemporaryFolder('test-02-');
  const { path } = folder;
  // Where the server's process finds the temporary files.
  env = { DATA_MB: '1', TMPDIR: path, TEMP: path, TMP: path };
});
afterEach(() => folder.remove());

itWithSignals('answers an upload under way at SIGINT', async () => {
  const server = await startServer({ entry, env });
  const body = form({ body: 'a,b\n1,2\n' });
  const upload = startUpload(`${server.url}/imports`);
  const answered = once(upload, 'response');
  upload.write(body.subarray(0, -4));
  await untilStored('.part');

  server.kill('SIGINT');
  await untilRefused(server.url);
  upload.end(body.subarray(-4));

  const [answer] = (await answered) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(201);
  expect(await server.exited).toEqual(done);
  expect(await leftOver()).toEqual([]);
});

itWithSignals('cuts an upload that does not end', async () => {
  const server = await startServer({ entry, env });
  const upload = startUpload(`${server.url}/imports`);
  const failed = new Promise((resolve) => upload.on('error', resolve));
  upload.write(openPart({ body: 'a,b\n1,2\n' }));
  await untilStored('.part');

  server.kill('SIGTERM');

  expect(String(await failed)).toMatch(/hang up|ECONNRESET/);
  expect(await server.exited).toEqual(done);
  expect(await leftOver()).toEqual([]);
});

itWithSignals.each(['SIGINT', 'SIGTERM'] as const)(
  'leaves nothing of a preparation that %s ends',
  async (signal) => {
    const argv = [...fastLoader, fileURLToPath(entry)];
    const large = { ...process.env, ...env, DATA_MB: '4096' };
    const server = spawn(process.execPath, argv, { env: large });
    const output: Buffer[] = [];
    server.stdout.on('data', (chunk) => output.push(chunk));
    server.stderr.on('data', (chunk) => output.push(chunk));
    const exited = once(server, 'exit');
    await untilStored('birdstrikes.csv');

    server.kill(signal);

    expect(await exited).toEqual([0, null]);
    expect(await leftOver()).toEqual([]);
    expect(String(Buffer.concat(output))).not.toMatch(/http|Error/);
  },
);

it('removes its folder when it cannot listen', async () => {
  const owner = createServer().listen(0, '127.0.0.1');
  await once(owner, 'listening');
  const { port } = owner.address() as AddressInfo;
  const PORT = String(port);

  const starting = startServer({ entry, env: { ...env, PORT } });

  await expect(starting).rejects.toThrow(/is taken/);
  owner.close();
  expect(await leftOver()).toEqual([]);
});

it.each([
  ['2-on-data', ['--rung', '2-on-data']],
  ['byte-scanner', ['--byte-scanner']],
])('reports with %s', async (rung, args) => {
  const server = await startServer({ entry, env, args });

  const answer = await fetch(`${server.url}/report`);
  const report = await answer.json();
  await server.stop();

  expect(report).toMatchObject({ rung, rows: 10_000 });
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
      what: 'DATA_MB',
      env: { DATA_MB: '4097' },
      says: /DATA_MB must be 1 to 4096: 4097/,
    },
    {
      what: 'MAX_UPLOAD_MB',
      env: { MAX_UPLOAD_MB: 'much' },
      says: /MAX_UPLOAD_MB must be 1 to 4096: much/,
    },
  ],
});

function leftOver(): Promise<string[]> {
  return readdir(folder.path);
}

async function untilStored(ending: string): Promise<void> {
  const isIt = (name: string) => name.endsWith(ending);
  for (;;) {
    const names = await readdir(folder.path, { recursive: true });
    if (names.some(isIt)) return;
    await setTimeout(10);
  }
}

async function untilRefused(url: string): Promise<void> {
  while (await fetch(`${url}/healthz`).catch(() => null));
}
