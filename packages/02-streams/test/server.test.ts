import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { fastLoader, startServer } from '@under-load/lab';
import { itWithSignals, serverSuite } from '@under-load/lab/jest';
import {
  makeTemporaryFolder,
  type TemporaryFolder,
} from '../src/app/temporary-folder.ts';
import { openAnswer } from './support/http-client.ts';
import { form, openPart, startUpload } from './support/multipart.ts';

const entry = new URL('../src/server.ts', import.meta.url);
const done = { code: 0, signal: null };

let folder: TemporaryFolder;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  folder = await makeTemporaryFolder('test-02-');
  const { path: TMPDIR } = folder;
  // Where the server's process finds the temporary files.
  env = { DATA_MB: '1', TMPDIR, TEMP: TMPDIR, TMP: TMPDIR };
});
afterEach(async () => {
  const left = await leftOver();
  await folder.remove();
  expect(left).toEqual([]);
});

itWithSignals('answers what is under way at SIGINT', async () => {
  const server = await startServer({ entry, env });
  const body = form({ body: 'a,b\n1,2\n' });
  const upload = startUpload(`${server.url}/imports`);
  const answered = once(upload, 'response');
  upload.write(body.subarray(0, -4));
  await untilStored('.part');
  // Its client does not read yet.
  const download = await openAnswer(`${server.url}/strikes.ndjson`);

  server.kill('SIGINT');
  await untilRefused(server.url);
  upload.end(body.subarray(-4));
  const lines = (await text(download)).trimEnd().split('\n');

  const [answer] = (await answered) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(201);
  expect(lines).toHaveLength(10_000);
  expect(await server.exited).toEqual(done);
});

itWithSignals(
  'cuts an upload that does not end, at SIGHUP',
  async () => {
    const server = await startServer({ entry, env });
    const upload = startUpload(`${server.url}/imports`);
    const failed = new Promise((resolve) =>
      upload.on('error', resolve),
    );
    upload.write(openPart({ body: 'a,b\n1,2\n' }));
    await untilStored('.part');

    server.kill('SIGHUP');

    expect(String(await failed)).toMatch(/hang up|ECONNRESET/);
    expect(await server.exited).toEqual(done);
  },
);

itWithSignals.each(['SIGTERM', 'SIGHUP'] as const)(
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
    expect(String(Buffer.concat(output))).not.toMatch(/http|Error/);
  },
);

it('names the port that is taken before it writes the data', async () => {
  const owner = createServer().listen(0, '127.0.0.1');
  await once(owner, 'listening');
  const { port } = owner.address() as AddressInfo;
  const taken = { ...env, PORT: String(port) };

  const failure = await startServer({ entry, env: taken }).catch(
    String,
  );
  owner.close();

  expect(failure).toContain(`Port ${port} is taken`);
  expect(failure).not.toContain('Writing the data');
});

it('suggests a download into the folder that it removes', async () => {
  const server = await startServer({ entry, env });
  await server.stop();

  const [, target = ''] = /-o "(.+?)"/.exec(server.output()) ?? [];
  expect(path.dirname(path.dirname(target))).toBe(folder.path);
});

it('reports with the byte scanner; cuts what is too large', async () => {
  const args = ['--byte-scanner'];
  const more = { ...env, MAX_UPLOAD_MB: '1' };
  const server = await startServer({ entry, env: more, args });

  const answer = await fetch(`${server.url}/report`);
  const report = await answer.json();
  const upload = startUpload(`${server.url}/imports`);
  const answered = once(upload, 'response');
  const cut = new Promise((resolve) => upload.once('close', resolve));
  sendForEver(upload);
  const [refusal] = (await answered) as [IncomingMessage];
  refusal.on('error', () => {}).resume();
  await cut;
  await server.stop();

  expect(report).toMatchObject({ rung: 'byte-scanner', rows: 10_000 });
  expect(refusal.statusCode).toBe(413);
});

const nowhere = fileURLToPath(new URL('nowhere', import.meta.url));
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
      what: 'TMPDIR',
      env: { TMPDIR: nowhere, TEMP: nowhere, TMP: nowhere },
      says: /Cannot make a folder in .*nowhere: set T/,
    },
  ],
});

/** Until it is cut. */
function sendForEver(upload: ClientRequest): void {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const send = () => void (upload.write(chunk) && setImmediate(send));
  upload.on('error', () => {}).on('drain', send);
  upload.write(openPart());
  send();
}

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
