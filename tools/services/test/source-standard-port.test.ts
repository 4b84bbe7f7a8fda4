import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import {
  provideServices,
  type ProvidedServices,
} from '../src/index.ts';
import { openDirectory, remove } from './support/directories.ts';
import {
  fakeProgram,
  fakeRedisServer,
} from './support/fake-program.ts';
import { during, embedded, sourcesOf } from './support/provided.ts';

// They play the servers that run on this machine anyway.
let running: ProvidedServices;
let standardPorts: { redis: number; postgres: number };
let programs: string;

beforeAll(async () => {
  programs = openDirectory();
  fakeProgram(programs, 'redis-server', fakeRedisServer);
  running = await provideServices(['redis', 'postgres'], {
    env: embedded,
  });
  const { REDIS_URL = '', DATABASE_URL = '' } = running.env;
  standardPorts = {
    redis: Number(new URL(REDIS_URL).port),
    postgres: Number(new URL(DATABASE_URL).port),
  };
});

afterAll(async () => {
  await running.stop();
  remove(programs);
});

it('takes a Redis that answers on the standard port', async () => {
  const options = { env: {}, standardPorts };

  const sources = await during(['redis'], options, sourcesOf);

  expect(sources).toEqual([
    `redis: standard port, 127.0.0.1:${standardPorts.redis}`,
  ]);
});

it('passes by a Redis that wants a password', async () => {
  const redis = new Redis(standardPorts.redis);
  await redis.config('SET', 'requirepass', 'other');
  const options = { env: { PATH: programs }, standardPorts };

  const sources = await during(['redis'], options, sourcesOf);

  await redis.config('SET', 'requirepass', '');
  redis.disconnect();
  expect(sources).toEqual([
    expect.stringMatching(/^redis: Redis 6\.2 from PATH on /),
  ]);
});

it('passes by a PostgreSQL with other credentials', async () => {
  // This one's user is called `course`, too; its database is not.
  const options = { env: {}, standardPorts };

  const sources = await during(['postgres'], options, sourcesOf);

  expect(sources).toEqual([
    expect.stringMatching(/^postgres: embedded PostgreSQL 18/),
  ]);
});

it('takes a PostgreSQL like that of docker compose', async () => {
  const client = new pg.Client(running.env['DATABASE_URL']);
  await client.connect();
  await client.query('CREATE DATABASE course');
  await client.query(`ALTER ROLE course PASSWORD 'course'`);
  await client.end();
  const options = { env: {}, standardPorts };

  const sources = await during(['postgres'], options, sourcesOf);

  expect(sources).toEqual([
    `postgres: standard port, 127.0.0.1:${standardPorts.postgres}`,
  ]);
});
