import { chmodSync, cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { embeddedInstallation } from '../src/postgres/embedded-installation.ts';
import { openDirectory, remove } from './support/directories.ts';
import {
  fakeProgram,
  fakeRedisServer,
} from './support/fake-program.ts';
import { isListening } from './support/processes.ts';
import { during, sourcesOf } from './support/provided.ts';

let programs: string;

beforeEach(() => {
  programs = openDirectory();
});

afterEach(() => {
  remove(programs);
});

it.each(['redis-server', 'valkey-server'])(
  'starts the %s on PATH, and ends it',
  async (name) => {
    fakeProgram(programs, name, fakeRedisServer);
    const options = { env: { PATH: programs } };

    const url = await during(['redis'], options, async (provided) => {
      const redis = new Redis(provided.env['REDIS_URL'] ?? '');
      expect(await redis.ping()).toBe('PONG');
      redis.disconnect();
      expect(sourcesOf(provided)[0]).toMatch(/Redis 6\.2 from PATH/);
      return provided.env['REDIS_URL'] ?? '';
    });

    expect(await isListening(url)).toBe(false);
  },
);

it('starts the PostgreSQL on PATH, and ends it', async () => {
  const { initdb } = await embeddedInstallation();
  const options = { env: { PATH: dirname(initdb) } };

  const url = await during(['postgres'], options, (provided) => {
    expect(sourcesOf(provided)[0]).toMatch(/PostgreSQL 18.* from PATH/);
    return provided.env['DATABASE_URL'] ?? '';
  });

  expect(await isListening(url)).toBe(false);
});

it('starts a PostgreSQL that only its owner can reach', async () => {
  // As root, it must run under an account that cannot get there.
  const { initdb } = await embeddedInstallation();
  cpSync(dirname(dirname(initdb)), join(programs, 'postgres'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  chmodSync(programs, 0o700);
  const options = { env: { PATH: join(programs, 'postgres', 'bin') } };

  const sources = await during(['postgres'], options, sourcesOf);

  expect(sources[0]).toMatch(/PostgreSQL 18.* from PATH/);
});

it('says what a redis-server said when it ended at once', async () => {
  fakeProgram(
    programs,
    'redis-server',
    `console.log('No luck today.')`,
  );
  const options = { env: { PATH: programs } };

  const attempt = during(['redis'], options, sourcesOf);

  await expect(attempt).rejects.toMatchObject({
    code: 'ERR_START_SERVICE',
    message: 'No Redis could be started: No luck today.',
  });
});

it('says what initdb said when it failed', async () => {
  const fail = `console.error('No luck today.'); process.exit(1)`;
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    fakeProgram(programs, name, fail);
  }
  const options = { env: { PATH: programs } };

  const attempt = during(['postgres'], options, sourcesOf);

  await expect(attempt).rejects.toMatchObject({
    code: 'ERR_START_SERVICE',
    message: 'No PostgreSQL could be started: No luck today.',
  });
});

it('passes by a PATH with half a PostgreSQL', async () => {
  fakeProgram(programs, 'initdb', '');
  const options = { env: { PATH: programs } };

  const sources = await during(['postgres'], options, sourcesOf);

  expect(sources[0]).toMatch(/^postgres: embedded PostgreSQL 18/);
});
