import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startServer } from '@under-load/lab';
import { serverSuite } from '@under-load/lab/jest';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const entry = new URL('../src/server.ts', import.meta.url);
const rotate = new URL('../src/app/rotate.ts', import.meta.url);
const ada = {
  email: `ada-${process.pid}@example.com`,
  password: 'long 42',
};
let folder: string;
let env: { KEYS_FILE: string; SCRYPT_POWER: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesson-19-'));
  env = { KEYS_FILE: join(folder, 'keys.json'), SCRYPT_POWER: '10' };
});
afterAll(() => rm(folder, { recursive: true }));

const post = (url: string) =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(ada),
  });

it('a login outlives a killed server and a rotation of keys', async () => {
  const first = await startServer({ entry, env });
  await post(`${first.url}/accounts`);
  const answer = await post(`${first.url}/login`);
  const { accessToken } = (await answer.json()) as {
    accessToken: string;
  };
  first.kill('SIGKILL');
  await first.exited;
  const second = await startServer({ entry, env });
  const statusNow = async () => {
    const headers = { Authorization: `Bearer ${accessToken}` };
    return (await fetch(`${second.url}/me`, { headers })).status;
  };

  const seen = [await statusNow()];
  for (let i = 0; i < 2; i += 1) {
    await runRotation();
    seen.push(await statusNow());
  }
  second.kill('SIGTERM');
  const { code } = await second.exited;

  expect([...seen, code]).toEqual([200, 200, 401, 0]);
});

const runRotation = () =>
  promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(rotate)],
    { env: { ...process.env, ...env } },
  );

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
      what: 'SCRYPT_POWER',
      env: { SCRYPT_POWER: '40' },
      says: /SCRYPT_POWER must be 10 to 20: 40/,
    },
    {
      what: 'the database',
      env: { DATABASE_URL: 'postgres://127.0.0.1:1/x' },
      says: /ECONNREFUSED/,
    },
  ],
});
