import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { runLesson } from '../support/run-lesson.ts';
import {
  openFolder,
  removeFolder,
} from '../support/temporary-folder.ts';

interface Document {
  ready: boolean;
  findings: {
    check: string;
    level: string;
    says: string;
    remedy?: string;
  }[];
}

/** Taken by this test, unless another program has it. */
async function occupy(port: number) {
  const server = createServer();
  const bound = once(server.listen(port, '127.0.0.1'), 'listening');
  await bound.catch(() => {});
  return server;
}

it('finds a port taken, a Redis unreachable and no git', async () => {
  const server = await occupy(4000);
  const empty = openFolder();
  const env = {
    PATH: empty,
    Path: empty,
    SERVICES: '',
    REDIS_URL: 'redis://127.0.0.1:1',
  };

  const { code, stdout } = await runLesson(['preflight', '--json'], {
    env,
  });

  server.close();
  removeFolder(empty);
  const { ready, findings } = JSON.parse(stdout) as Document;
  const of = (name: string) =>
    findings.find(({ check }) => check === name);
  expect({ code, ready }).toEqual({ code: 1, ready: false });
  expect(of('ports')?.says).toMatch(/4000.*: taken/);
  expect(of('git')?.level).toBe('warning');
  expect(of('services')).toEqual({
    check: 'services',
    level: 'blocker',
    says: 'redis: REDIS_URL leads to no usable Redis on 127.0.0.1:1 (ECONNREFUSED)',
    remedy: expect.stringMatching(/^Start that server, or unset/),
  });
});

it('is ready here, and says so in plain text', async () => {
  const env = { SERVICES: 'embedded', REDIS_URL: '', DATABASE_URL: '' };

  const { code, stdout, stderr } = await runLesson(['preflight'], {
    env,
  });

  expect(stderr).toBe('');
  expect(stdout).toMatch(/^ok {7}node {6}Node\.js /);
  expect(stdout).toContain('redis: embedded Valkey');
  expect(stdout).toMatch(/\n\nReady, with .*\.\n$/);
  expect(code).toBe(0);
});

it('is not ready without a folder for temporary files', async () => {
  const folder = openFolder();
  const missing = path.join(folder, 'missing');
  const env = {
    ...{ TMPDIR: missing, TEMP: missing, TMP: missing },
    ...{ SERVICES: 'embedded', PGSSLMODE: 'require' },
  };

  const { code, stdout } = await runLesson(['preflight'], { env });

  removeFolder(folder);
  expect(code).toBe(1);
  expect(stdout).toContain('No temporary file can be written to');
});

it('refuses what it does not know, in one sentence', async () => {
  const { code, stderr } = await runLesson(['preflight', 'me']);

  expect(stderr).toBe('lesson: preflight takes no "me"\n');
  expect(code).toBe(1);
});
