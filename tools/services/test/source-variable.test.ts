import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import {
  provideServices,
  type ServiceName,
  serviceNames,
} from '../src/index.ts';
import { during, embedded } from './support/provided.ts';

it('takes what the variables lead to, and starts nothing', async () => {
  await during(serviceNames, { env: embedded }, async (own) => {
    const { REDIS_URL, DATABASE_URL, RABBITMQ_URL } = own.env;
    const env = { REDIS_URL, DATABASE_URL, RABBITMQ_URL };

    const [redis, postgres, rabbitmq] = await during(
      serviceNames,
      { env },
      ({ services }) => services,
    );

    expect(redis?.url).toBe(REDIS_URL);
    expect(redis?.source).toMatch(/^REDIS_URL, 127\.0\.0\.1:\d+$/);
    expect(postgres?.url).toBe(DATABASE_URL);
    expect(postgres?.source).toMatch(
      /^DATABASE_URL, 127\.0\.0\.1:\d+$/,
    );
    expect(rabbitmq?.url).toBe(RABBITMQ_URL);
  });
});

it('does not fall back when a variable leads nowhere', async () => {
  const REDIS_URL = 'redis://me:secret@127.0.0.1:1/0';

  const error = await failure('redis', { REDIS_URL });

  expect(error).toMatchObject({
    code: 'ERR_UNREACHABLE_SERVICE',
    message:
      'REDIS_URL leads to no usable Redis on 127.0.0.1:1 ' +
      '(ECONNREFUSED): start that server, or unset REDIS_URL to ' +
      'let with-services find one.',
  });
});

it('says why a PostgreSQL refuses, without the password', async () => {
  await during(['postgres'], { env: embedded }, async ({ env }) => {
    const url = new URL(env['DATABASE_URL'] ?? '');
    url.password = 'secret';

    const error = await failure('postgres', { DATABASE_URL: url.href });

    expect(error.message).toContain(`PostgreSQL on ${url.host} (`);
    expect(error.message).toContain('password authentication failed');
    expect(error.message).not.toContain('secret');
  });
});

it('says why a Redis refuses, without the password', async () => {
  await during(['redis'], { env: embedded }, async ({ env }) => {
    const url = new URL(env['REDIS_URL'] ?? '');
    const redis = new Redis(url.href);
    await redis.config('SET', 'requirepass', 'other');
    redis.disconnect();
    url.password = 'secret';

    const error = await failure('redis', { REDIS_URL: url.href });

    expect(error.message).toContain('WRONGPASS');
    expect(error.message).not.toContain('secret');
  });
});

it('says why a RabbitMQ refuses, without the password', async () => {
  await during(['rabbitmq'], { env: embedded }, async ({ env }) => {
    const url = new URL(env['RABBITMQ_URL'] ?? '');
    url.password = 'secret';

    const error = await failure('rabbitmq', { RABBITMQ_URL: url.href });

    expect(error.message).toContain(
      'ACCESS_REFUSED - Login was refused',
    );
    expect(error.message).not.toContain('secret');
  });
});

it('gives up on servers that accept and never answer', async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket));
  await once(silent.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${(silent.address() as AddressInfo).port}`;

  const errors = await Promise.all([
    failure('redis', { REDIS_URL: `redis://${host}` }),
    failure('postgres', { DATABASE_URL: `postgres://me@${host}/db` }),
    failure('rabbitmq', { RABBITMQ_URL: `amqp://me@${host}` }),
  ]);

  for (const { message } of errors)
    expect(message).toMatch(/timed? ?out/i);
  for (const socket of sockets) socket.destroy();
  await once(silent.close(), 'close');
});

it.each(['nonsense', 'http://127.0.0.1:6379', 'localhost:6379'])(
  'refuses %s as the address of a Redis',
  async (REDIS_URL) => {
    const error = await failure('redis', { REDIS_URL });

    expect(error.message).toBe(
      'REDIS_URL is no address such as redis://127.0.0.1:6379: ' +
        'correct it, or unset it.',
    );
  },
);

async function failure(
  name: ServiceName,
  env: NodeJS.ProcessEnv,
): Promise<Error> {
  const provided = await provideServices([name], { env }).catch(
    (error: Error) => error,
  );
  if (provided instanceof Error) return provided;
  await provided.stop();
  throw new Error('It was provided.');
}
